alter table campaign add column colour text;
update campaign set colour = 'red' where mood = 'busy';
