/** The library keeps one look, whatever the theme of its decks: hairlines, square corners, words on every control. */
export const LIBRARY_STYLE = `
*{box-sizing:border-box}
html{background:#fff;color:#17212b;font:400 16px/26px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
body{margin:0}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 24px;padding:14px 48px;border-bottom:1px solid #becfdf}
header p{margin:0}
.product{font-weight:700;color:#0b3360}
.quiet,.size{font-size:14px;line-height:22px;color:#4f5d6b}
.skip{position:absolute;left:8px;top:-100px;padding:8px 16px;background:#fff;color:#0b3360}
.skip:focus{top:8px}
main{padding:32px 48px 64px}
h1{margin:0 0 4px;font-size:34px;line-height:46px;color:#0b3360}
.lead{margin:0 0 24px;font-size:18px;line-height:28px}
main>table{width:100%;border-top:3px solid #0b3360;border-collapse:collapse;text-align:left}
main>table>*>tr>*{padding:15px 24px 15px 0;border-bottom:1px solid #becfdf;vertical-align:middle;font-weight:400}
main>table>thead>tr>*{padding-block:10px;font-size:14px;line-height:22px;font-weight:700;color:#4f5d6b}
.preview{position:relative;width:152px;height:85.5px;overflow:hidden;border:1px solid #becfdf;--k:.15833}
.preview .slide{position:absolute;left:calc((960px - var(--wide,960px))*var(--k)/2);top:0;transform:scale(var(--k));transform-origin:0 0}
.edition{font-size:20px;line-height:28px;font-weight:700;color:#0b3360}
.purpose{display:block}
.mark{margin-left:12px;padding:0 8px;border:1px solid #17212b;font-size:14px;line-height:22px;font-weight:700;white-space:nowrap}
.count{display:block;font-size:26px;line-height:34px;color:#0b3360}
main>table>tbody>tr>:nth-child(3),main>table>tbody>tr>:nth-child(4){white-space:nowrap}
.purpose{min-width:10em}
main>table>tbody>tr>.actions{padding-right:0;white-space:nowrap}
.actions a{display:inline-block;min-height:44px;margin:4px 0 4px 10px;padding:7px 20px;border:2px solid #0b3360;color:#0b3360;font-weight:700;text-decoration:none}
.actions .primary{background:#0b3360;color:#fff}
.actions a:hover{background:#d6e6f9;color:#0b3360}
.actions .size{font-weight:400}
.files{display:grid;grid-template-columns:repeat(2,max-content);gap:8px;justify-content:start}
.files a{margin:0!important;text-align:center}
.switch{margin-left:24px;display:inline-block;padding:11px 0;color:#0b3360}
.reasons{display:block}
.reasons::first-letter{text-transform:uppercase}
main>table>tbody>tr>:nth-child(5){min-width:16em}
main>table>tbody>tr:nth-child(odd)>*{border-bottom:0}
main>table>tbody>tr:nth-child(even)>*{padding:0 0 8px}
summary{display:inline-block;padding:9px 0;min-height:44px;color:#0b3360;font-weight:700;cursor:pointer}
summary::before{content:"+ "}
details[open]>summary::before{content:"– "}
.strip{display:flex;flex-wrap:wrap;gap:16px;margin:8px 0 16px;padding:0;list-style:none}
.strip>li{width:284px;max-width:100%}
.strip .preview{width:284px;height:159.75px;--k:.295833}
a:focus-visible,summary:focus-visible{outline:3px solid #17212b;outline-offset:2px}
@media (max-width:1399px){.files{grid-template-columns:1fr}.actions a{display:block;text-align:center}main>table>tbody>tr>.actions a{margin:8px 0}main>table>tbody>tr>.name{min-width:15em}main>table>tbody>tr>:nth-child(5){min-width:13em}}
@media (max-width:1099px){
.actions a{display:inline-block}
.files{grid-template-columns:repeat(auto-fill,minmax(190px,1fr))}
main>table>tbody>tr>.name,main>table>tbody>tr>:nth-child(5){min-width:0}
header,main{padding-left:16px;padding-right:16px}
h1{font-size:28px;line-height:38px;overflow-wrap:anywhere}
main>table,main>table>tbody,main>table>tbody>tr,main>table>tbody>tr>*{display:block}
main>table>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
main>table>tbody>tr:nth-child(odd){padding:16px 0 0}
main>table>tbody>tr:nth-child(even){padding:0 0 8px;border-bottom:1px solid #becfdf}
main>table>tbody>tr>*{padding:4px 0;border:0}
td[data-label]::before{content:attr(data-label) " ";font-size:14px;color:#4f5d6b}
.count{display:inline}
.count+.quiet{margin-left:12px}
.preview{width:288px;max-width:100%;height:162px;--k:.3}
main>table>tbody>tr>.actions{white-space:normal}
main>table>tbody>tr>.actions a{margin:4px 10px 4px 0}
}
`.replace(/\n/g, '');
