import { hostConfiguration } from './host-configuration.ts'

export interface InstallFacts {
  readonly version: string
  /** The address under which the build expects to live: `/` or `/learn/blowback/`. */
  readonly base: string
  /** The text of docs/hosting.md. */
  readonly hosting: string
}

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ')

/** INSTALL.txt: how somebody who has a web server and no Node puts the files there. */
export function installText({ version, base, hosting }: InstallFacts): string {
  const address = `https://school.example${base}`
  const title = `Blowback ${version}: how to install it`
  const place =
    base === '/'
      ? 'the top of a host, such as https://school.example/.\nFor a folder of a host it has to be built again.'
      : `${address} and no other\nfolder. For another folder, or the top of a host, it has to be built again.`
  return `${title}
${'='.repeat(title.length)}

This folder is the whole app: pages, scripts, pictures. There is nothing to run
and no database. A web server that hands out files is enough.

This copy was built for ${place}

1. Check what you have

   On Linux and macOS, in this folder:

       sha256sum -c --quiet SHA256SUMS

   (on macOS: shasum -a 256 -c SHA256SUMS). No line means that all files are whole.

2. Copy the files

   Copy everything in this folder to the folder that your server shows as
   ${address}
   Keep names and contents as they are: the app checks what it keeps for offline
   use byte by byte. Leave the files of an earlier version in assets/ for some
   days, for readers who have one of its pages open. Copy assets/ first, the pages
   next, and sw.js last.

3. Set up the server

   Use https. Without it, offline use and installing do not work. Then:

   - an address that ends in a slash shows the index.html there;
   - an address without the slash is sent on to the one with it;
   - an address that does not exist gets 404.html, with status 404;
   - files in assets/ may be kept for ever, all others must be asked for again.

   Settings for nginx and Apache are below. Where nginx says "root", write the folder
   that stands for the top of your host. Most hosts of plain files do the first three
   by themselves.

4. Look

   Open ${address} and read a page. With a copy of the
   source code and Node, this says in words what is wrong, if anything is:

       npm run check:deployment -- ${address}

To take it away again, delete the files. What readers have answered is on their
own devices, not here.


Settings for nginx
------------------

${indented(hostConfiguration(hosting, 'nginx', base))}


Settings for Apache, as .htaccess beside index.html
---------------------------------------------------

Switch on mod_headers, mod_deflate and mod_dir.

${indented(hostConfiguration(hosting, 'apache', base))}


The licences of the app and of all that is in it are in licences.txt. What changed
from version to version is in CHANGELOG.md.
`
}
