import type { Message, MessageLine } from '#domain/message/message.ts'
import type { Language } from '#domain/problem.ts'

/** Readable where no HTML is shown: each line with its address below. */
export function mailText({ title, sections, button, footer }: Message, baseUrl: string): string {
  const blocks = sections.map(({ heading, lines }) =>
    [...(heading ? [heading, ''] : []), ...lines.map((line) => textLine(line, baseUrl))].join('\n'),
  )
  return [title, ...blocks, `${button.label}: ${baseUrl}${button.address}`, `-- \n${footer}`].join('\n\n')
}

function textLine({ text, detail, link }: MessageLine, baseUrl: string): string {
  const first = `· ${oneLine(text)}${detail ? `（${oneLine(detail)}）` : ''}`
  return link ? `${first}\n  ${link.label}: ${baseUrl}${link.address}` : first
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Tables and inline styles, as mail programs understand them; colours that stand in light and in dark. */
export function mailHtml(message: Message, baseUrl: string, language: Language): string {
  const { title, sections, button, footer } = message
  const body = sections
    .map(
      ({ heading, lines }) => `${heading ? `<tr><td style="${style.heading}">${escaped(heading)}</td></tr>` : ''}
${lines.map((line) => `<tr><td>${htmlLine(line, baseUrl)}</td></tr>`).join('\n')}`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="${style.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${style.sheet}">
<tr><td style="${style.title}">${escaped(title)}</td></tr>
${body}
<tr><td style="padding:20px 0 8px"><a href="${escaped(baseUrl + button.address)}" style="${style.button}">${escaped(button.label)}</a></td></tr>
<tr><td style="${style.footer}">${escaped(footer)}</td></tr>
</table>
</body>
</html>`
}

function htmlLine({ text, detail, isUrgent, link }: MessageLine, baseUrl: string): string {
  const about = detail ? `<div style="${isUrgent ? style.urgent : style.detail}">${escaped(detail)}</div>` : ''
  const leads = link
    ? `<td style="${style.link}"><a href="${escaped(baseUrl + link.address)}" style="${style.act}">${escaped(link.label)}</a></td>`
    : ''
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${style.line}"><tr><td style="padding:10px 0">${escaped(text)}${about}</td>${leads}</tr></table>`
}

const accent = '#0b6b63'
const style = {
  page: 'margin:0;padding:16px',
  sheet: `max-width:600px;margin:0 auto;font:14px/22px 'PingFang SC','Microsoft YaHei',system-ui,sans-serif`,
  title: 'font-size:18px;line-height:26px;font-weight:600;padding:4px 0 8px',
  heading: 'font-weight:600;padding:16px 0 4px;border-bottom:1px solid #8a9199',
  line: 'border-bottom:1px solid #d4d7da',
  detail: 'font-size:12px;line-height:18px;color:#707a87',
  urgent: 'font-size:12px;line-height:18px;color:#d0451f;font-weight:600',
  link: 'width:1%;white-space:nowrap;padding:10px 0 10px 16px;vertical-align:middle',
  act: `display:inline-block;padding:6px 12px;border:1px solid ${accent};border-radius:4px;color:#ffffff;background:${accent};text-decoration:none;font-size:13px;line-height:20px`,
  button: `display:inline-block;padding:10px 20px;border-radius:4px;background:${accent};color:#ffffff;text-decoration:none;font-weight:600`,
  footer: 'font-size:12px;line-height:18px;color:#707a87;padding:16px 0',
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!)
}
