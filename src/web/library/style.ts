/** Colours of the pages, light and dark; the stills in them keep those of their decks. */
const COLORS = `
:root{color-scheme:light dark;--back:#fff;--text:#17212b;--deep:#0b3360;--on-deep:#fff;--quiet:#4f5d6b;--hair:#becfdf;--hover:#d6e6f9;--band:#eff3f7;--alert:#b3391f;--anchor:#0f55a5}
@media (prefers-color-scheme:dark){:root{--back:#0f1922;--text:#e8eef4;--deep:#a5cbf5;--on-deep:#0f1922;--quiet:#a9b7c4;--hair:#3a4c5f;--hover:#1d3850;--band:#182634;--alert:#ff9e87;--anchor:#8fc0f7}}
@media print{:root{color-scheme:light;--back:#fff;--text:#000;--deep:#0b3360;--on-deep:#fff;--quiet:#39444f;--hair:#8fa3b5;--hover:#fff;--band:#fff;--alert:#b3391f;--anchor:#000}}`;

const FRAME = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{background:var(--back);color:var(--text);font:400 16px/26px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
body{margin:0}
a{color:var(--anchor)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:0 32px;padding:6px 48px;border-bottom:1px solid var(--hair)}
header p{margin:0}
header>:last-child{margin-left:auto}
.product{font-weight:700;color:var(--deep)}
nav{display:flex;flex-wrap:wrap;gap:0 32px}
nav a{display:inline-block;padding:9px 0;text-underline-offset:.3em}
nav a[aria-current]{color:var(--deep);font-weight:700;text-decoration-thickness:3px}
.sr-only{position:absolute!important;width:1px!important;height:1px!important;overflow:hidden!important;clip-path:inset(50%);display:block;white-space:nowrap}
.quiet,.size{font-size:14px;line-height:22px;color:var(--quiet)}
.skip{position:absolute;left:8px;top:-100px;padding:8px 16px;background:var(--back);color:var(--deep)}
.skip:focus{top:8px}
main{padding:32px 48px 64px}
main:focus{outline:0}
main>.of{margin:0}
h1{margin:0 0 4px;font-size:34px;line-height:46px;color:var(--deep)}
main>h2{margin:40px 0 8px;font-size:20px;line-height:28px;color:var(--deep)}
main>h3,section>h3{margin:24px 0 8px;font-size:18px;line-height:28px;color:var(--deep)}
.lead{margin:0 0 24px;font-size:18px;line-height:28px}
main>table,section>table{width:100%;border-top:3px solid var(--deep);border-collapse:collapse;text-align:left}
main table.stacked>*>tr>*{padding:10px 24px 10px 0;border-bottom:1px solid var(--hair);vertical-align:top;font-weight:400}
main table>thead>tr>*{padding-block:10px;font-size:14px;line-height:22px;font-weight:700!important;color:var(--quiet)}
.mark,.tag{display:inline-block;padding:0 8px;border:1px solid var(--quiet);font-size:14px;line-height:22px;white-space:nowrap;color:var(--text)}
.mark{margin-left:12px;border-color:var(--text);font-weight:700}
.tag.signal{border-color:var(--alert);color:var(--alert);font-weight:700}
.tag.derived,.tag.different{border-color:var(--deep);color:var(--deep);font-weight:700}
dl.glance .signal{color:var(--alert);font-weight:700}
.switch{margin-left:24px;display:inline-block;padding:11px 0}
summary{display:inline-block;padding:9px 0;min-height:44px;color:var(--deep);font-weight:700;cursor:pointer}
summary::before{content:"+ "}
details[open]>summary::before{content:"– "}
.reasons{display:block}
.reasons::first-letter{text-transform:uppercase}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}`;

const EDITIONS = `
.intro{display:flex;gap:16px 48px;align-items:flex-start;margin-bottom:24px}
.intro>:first-child{flex:1;min-width:0}
.intro .lead{margin:0}
.glance{display:grid;grid-template-columns:repeat(2,204px);gap:0 24px;margin:4px 0 0}
.glance>div{display:flex;justify-content:space-between;align-items:center;gap:12px;min-height:40px;border-top:1px solid var(--hair)}
.glance dt{color:var(--quiet)}
.glance dd{margin:0;text-align:right;font-weight:700;color:var(--deep)}
.glance a{display:inline-block;min-width:24px;padding:6px 0}
.editions>*>tr>*{padding:15px 24px 15px 0;border-bottom:1px solid var(--hair);vertical-align:middle;font-weight:400}
.preview{position:relative;width:152px;height:85.5px;overflow:hidden;border:1px solid var(--hair);--k:.15833}
.preview .slide{position:absolute;left:calc((960px - var(--wide,960px))*var(--k)/2);top:0;transform:scale(var(--k));transform-origin:0 0}
.edition{font-size:20px;line-height:28px;font-weight:700;color:var(--deep)}
.purpose{display:block;min-width:10em}
.count{display:block;font-size:26px;line-height:34px;color:var(--deep)}
.editions>tbody>tr>:nth-child(3),.editions>tbody>tr>:nth-child(4){white-space:nowrap}
.under{display:flex;flex-wrap:wrap;align-items:center;gap:0 32px}
.under>details[open]{flex:1 0 100%}
.more{display:inline-block;padding:9px 0}
main .editions>tbody>tr>.actions{padding-right:0;white-space:nowrap;text-align:right}
.actions a{display:inline-block;min-height:44px;margin:4px 0 4px 10px;padding:7px 20px;border:2px solid var(--deep);color:var(--deep);font-weight:700;text-decoration:none;text-align:center}
.actions .primary{background:var(--deep);color:var(--on-deep)}
.actions a:hover{background:var(--hover);color:var(--deep)}
.actions .size{font-weight:400}
.files{display:grid;grid-template-columns:repeat(2,max-content);gap:8px;justify-content:end}
.files a{margin:0!important}
.editions>tbody>tr>:nth-child(5){min-width:16em}
.editions>tbody>tr:nth-child(odd)>*{border-bottom:0;padding-bottom:4px}
.editions>tbody>tr:nth-child(even)>*{padding:0 0 4px}
.strip{display:flex;flex-wrap:wrap;gap:16px;margin:8px 0 16px;padding:0;list-style:none}
.strip>li{width:284px;max-width:100%}
.strip .preview{width:284px;height:159.75px;--k:.295833}`;

const TABLES = `
.controls{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;margin:0 0 8px;padding:12px 16px;background:var(--band)}
.controls label{display:flex;align-items:center;gap:8px;min-height:44px}
select{min-height:44px;max-width:100%;padding:8px 12px;border:1px solid var(--quiet);border-radius:0;background:var(--back);color:var(--text);font:inherit}
input[type=checkbox]{width:24px;height:24px;margin:0;accent-color:var(--deep)}
.told{min-height:26px;margin:0 0 16px}
main table.stacked .chapter{padding:20px 0 6px;border-bottom:2px solid var(--deep);font-weight:700;color:var(--deep)}
.compare tbody th:not(.chapter){min-width:8em;font-weight:700!important}
.compare .tag{margin-right:6px}
.compare th .tag{display:table;margin:4px 0 0}
.held+.held{margin-top:8px}
.held .title{display:block;font-size:14px;line-height:22px}
.page{display:inline-block;min-width:24px;min-height:26px;margin-right:8px;white-space:nowrap}
.figures .value{margin-right:12px;font-weight:700;font-variant-numeric:tabular-nums}
.work,.formula,.about{display:block}
.figures tr:target{background:var(--band)}
.pages .quiet{margin-right:8px}
.pages .page{text-align:center}
.hash{font:14px/22px ui-monospace,Consolas,Menlo,"Liberation Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere;user-select:all}
.hashes th{overflow-wrap:anywhere}
.hashes a{display:inline-block;min-height:26px}
.hashes td:nth-child(2){white-space:nowrap}
.remarks{margin:0;padding:0;list-style:none}
.remarks li{padding:6px 0;border-top:1px solid var(--hair)}
.meaning dt{font-weight:700}
.meaning dd{margin:0 0 8px}`;

const COMPACT = 'min-width:0;padding-right:16px';
const UPRIGHT = 'display:block;margin:8px 0';
const NARROW = `
@media (max-width:1559px){:lang(en) .actions a{margin-left:6px;padding-inline:13px}}
@media (max-width:1399px){.actions a{margin-left:6px;padding-inline:13px}main .editions>*>tr>*{${COMPACT}}.editions>tbody>tr>:nth-child(5){min-width:12em}:lang(en) .actions a{${UPRIGHT}}:lang(en) .files{grid-template-columns:1fr}}
@media (max-width:1239px){.actions a{${UPRIGHT}}.files{grid-template-columns:1fr}}
@media (max-width:1099px){
.intro{display:block}
.glance{margin-top:16px;max-width:432px;grid-template-columns:repeat(2,minmax(0,1fr))}
.actions a,:lang(en) .actions a{display:inline-block;margin:4px 10px 4px 0}
main .editions>tbody>tr>:nth-child(5){min-width:0}
.files,:lang(en) .files{grid-template-columns:repeat(auto-fill,minmax(190px,1fr))}
header,main{padding-left:16px;padding-right:16px}
header,nav{column-gap:20px}
h1{font-size:28px;line-height:38px;overflow-wrap:anywhere}
.editions>tbody>tr:nth-child(odd){padding:16px 0 0}
.editions>tbody>tr:nth-child(even){padding:0 0 8px}
.count{display:inline}
.count+.quiet{margin-left:12px}
.preview{width:288px;max-width:100%;height:162px;--k:.3}
main .editions>tbody>tr>.actions{white-space:normal;text-align:left}
${stacked('.editions')}}
@media (max-width:899px){${stacked('.checks')}main table.stacked>*>tr>*{padding-right:12px}}
@media (min-width:720px){.figures tr>:nth-child(2){width:24%}.figures tr>:nth-child(3){width:34%}.figures tr>:nth-child(4){width:26%}}
@media (max-width:719px){${stacked('.stacked')}}
@media (max-width:479px){.glance{grid-template-columns:1fr}}`;

/** A table whose rows stand one below the other, each cell after its column's heading. */
function stacked(table: string): string {
  return `
${table},${table}>tbody,${table}>tbody>tr,${table}>tbody>tr>*{display:block}
${table}>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
main ${table}${table}>tbody>tr>*{padding:4px 0;border:0}
${table}>tbody>tr{padding:8px 0;border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
${table}>tbody>tr:has(.chapter){border:0}
.editions>tbody>tr:nth-child(odd){border:0}
main table${table}${table}>tbody>tr>.chapter{padding-top:20px;border-bottom:2px solid var(--deep)}
${table} td[data-label]::before{content:attr(data-label) " ";font-size:14px;color:var(--quiet)}`;
}

const PAPER = `
@media print{
nav,.skip,.switch,.actions,.strip,.more,.controls,header,details:not([open]){display:none!important}
.preview{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{padding:0}
tr{break-inside:avoid}
a{text-decoration:none}
}`;

/** The library keeps one look, whatever the theme of its decks: hairlines, square corners, words on every control. */
export const LIBRARY_STYLE = [COLORS, FRAME, EDITIONS, TABLES, NARROW, PAPER].join('').replace(/\n/g, '');
