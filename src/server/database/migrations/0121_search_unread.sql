-- Why the text of a file can't be searched, for those who find it by its name.
alter table search_entry add column unread_because text;
