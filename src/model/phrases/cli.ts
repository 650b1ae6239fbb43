import type { Phrase } from './phrase.ts';

export const CLI = {
  'usage-command': {
    severity: 'error',
    zh: ['没有“{name}”这个命令', '运行 briefdeck --help 查看全部命令'],
    en: ['There is no command “{name}”', 'Run briefdeck --help for the list of commands'],
  },
  'usage-command-near': {
    severity: 'error',
    zh: ['没有“{name}”这个命令', '是否想用 {near}？运行 briefdeck --help 查看全部命令'],
    en: ['There is no command “{name}”', 'Did you mean {near}? Run briefdeck --help for the list of commands'],
  },
  'usage-command-later': {
    severity: 'error',
    zh: ['命令 {name} 在后续版本提供，当前版本还没有', '目前可用：build、check、start、dev、init'],
    en: [
      'The command {name} comes with a later version; this one does not have it',
      'Available now: build, check, start, dev, init',
    ],
  },
  'usage-flag': {
    severity: 'error',
    zh: ['{command} 没有选项 {name}', '运行 briefdeck {command} --help 查看它的选项'],
    en: ['{command} has no option {name}', 'Run briefdeck {command} --help for its options'],
  },
  'usage-flag-near': {
    severity: 'error',
    zh: ['{command} 没有选项 {name}', '是否想用 {near}？运行 briefdeck {command} --help 查看它的选项'],
    en: ['{command} has no option {name}', 'Did you mean {near}? Run briefdeck {command} --help for its options'],
  },
  'usage-flag-later': {
    severity: 'error',
    zh: ['选项 {name} 在后续版本提供，当前版本还没有', '去掉 {name} 再运行'],
    en: ['The option {name} comes with a later version; this one does not have it', 'Run the command without {name}'],
  },
  'usage-value': {
    severity: 'error',
    zh: ['选项 {name} 后面缺少值', '写成 {name} {value}'],
    en: ['The option {name} needs a value', 'Write {name} {value}'],
  },
  'usage-no-value': {
    severity: 'error',
    zh: ['选项 {name} 不带值', '只写 {name}'],
    en: ['The option {name} takes no value', 'Write {name} alone'],
  },
  'usage-twice': {
    severity: 'error',
    zh: ['选项 {name} 写了两次', '只保留一个'],
    en: ['The option {name} is given twice', 'Keep one of them'],
  },
  'usage-format': {
    severity: 'error',
    zh: ['没有“{name}”这种格式', '--format 可选 {formats}，用逗号分开'],
    en: ['There is no format “{name}”', '--format takes {formats}, parted by commas'],
  },
  'usage-format-later': {
    severity: 'error',
    zh: ['格式 {name} 在后续版本提供，当前版本还没有', '--format 目前可选 {formats}'],
    en: ['The format {name} comes with a later version; this one does not have it', '--format takes {formats} for now'],
  },
  'usage-port': {
    severity: 'error',
    zh: ['端口应是 0 到 65535 之间的整数，这里是“{name}”', '例如 --port 4173；0 表示任选一个空闲端口'],
    en: [
      'A port is a whole number from 0 to 65535; this is “{name}”',
      'For example --port 4173; 0 takes any free port',
    ],
  },
  'usage-lang': {
    severity: 'error',
    zh: ['没有“{name}”这种语言的样例', '--lang 可选 zh、en'],
    en: ['There is no starter in “{name}”', '--lang takes zh or en'],
  },
  'usage-target': {
    severity: 'error',
    zh: ['没有说明要处理哪个汇报', '写成 briefdeck {command} <文件夹|文件.md>'],
    en: ['No briefing was named', 'Write briefdeck {command} <folder|file.md>'],
  },
  'usage-extra': {
    severity: 'error',
    zh: ['多出一个参数“{name}”', '{command} 一次只处理一个文件夹或一个 .md 文件'],
    en: ['“{name}” is one argument too many', '{command} takes one folder or one .md file at a time'],
  },
  'input-missing': {
    severity: 'error',
    zh: ['找不到 {path}', '检查路径；相对路径从当前目录 {cwd} 算起'],
    en: ['{path} does not exist', 'Check the path; a relative one starts from {cwd}'],
  },
  'input-kind': {
    severity: 'error',
    zh: ['{path} 既不是文件夹，也不是 .md 文件', '给出汇报所在的文件夹，或一个扩展名为 .md 的 Markdown 文件'],
    en: [
      '{path} is neither a folder nor an .md file',
      'Name the folder of a briefing, or one Markdown file that ends in .md',
    ],
  },
  'input-unreadable': {
    severity: 'error',
    zh: ['读不了 {path}（{why}）', '检查它的读取权限'],
    en: ['{path} cannot be read ({why})', 'Check that you may read it'],
  },
  'layouts-empty': {
    severity: 'error',
    zh: ['--layouts 的文件夹 {path} 里没有 .hbs 文件', '把版式模板（名称.hbs）放进这个文件夹，或改用别的文件夹'],
    en: ['The --layouts folder {path} holds no .hbs file', 'Put the layouts (name.hbs) there, or name another folder'],
  },
  'out-full': {
    severity: 'error',
    zh: ['{path} 所在的磁盘已满，没有写完；原有的输出没有改动', '腾出空间，或用 --out 换一个位置'],
    en: [
      'The disk that holds {path} is full; the earlier output is unchanged',
      'Free some room, or name another place with --out',
    ],
  },
  'out-unwritable': {
    severity: 'error',
    zh: ['{path} 不能写入（{why}）；原有的输出没有改动', '检查写入权限，或用 --out 换一个位置'],
    en: [
      '{path} cannot be written ({why}); the earlier output is unchanged',
      'Check that you may write there, or name another place with --out',
    ],
  },
  'out-foreign': {
    severity: 'error',
    zh: ['{path} 不是 briefdeck 写的，不能覆盖；原有的文件没有改动', '移走它，或用 --out 换一个文件夹'],
    en: [
      '{path} was not written by briefdeck, so it is not overwritten; nothing was changed',
      'Move it away, or name another folder with --out',
    ],
  },
  'out-failed': {
    severity: 'error',
    zh: ['写 {path} 时出错（{why}）；原有的输出没有改动', '排除原因后重试，或用 --out 换一个位置'],
    en: [
      'Writing {path} failed ({why}); the earlier output is unchanged',
      'Clear the cause and try again, or name another place with --out',
    ],
  },
  'init-exists': {
    severity: 'error',
    zh: ['{path} 不是空文件夹，里面有 {files}；什么都没有写', '换一个还没有的文件夹：briefdeck init <文件夹>'],
    en: [
      '{path} is not empty, it holds {files}; nothing was written',
      'Name a folder that is not there yet: briefdeck init <folder>',
    ],
  },
  'init-file': {
    severity: 'error',
    zh: ['{path} 是文件，不是文件夹；什么都没有写', '换一个还没有的文件夹：briefdeck init <文件夹>'],
    en: [
      '{path} is a file, not a folder; nothing was written',
      'Name a folder that is not there yet: briefdeck init <folder>',
    ],
  },
  'init-unwritable': {
    severity: 'error',
    zh: ['写不了 {path}（{why}）；什么都没有写', '排除原因后重试，或换一个文件夹：briefdeck init <文件夹>'],
    en: [
      '{path} cannot be written ({why}); nothing was written',
      'Clear the cause and try again, or name another folder: briefdeck init <folder>',
    ],
  },
  'internal-error': {
    severity: 'error',
    zh: ['程序内部出错：{why}', '这是 briefdeck 的缺陷；设 BRIEFDECK_DEBUG=1 重新运行，把输出附在报告里'],
    en: [
      'Internal error: {why}',
      'This is a defect of briefdeck; run again with BRIEFDECK_DEBUG=1 and report what it prints',
    ],
  },
} as const satisfies Record<string, Phrase>;
