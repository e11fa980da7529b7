# The documentation site.

# docs [--serve [--port P]]: builds build/docs/site. Its reference describes the command and the headers of this tree.
command_docs() {
  local serve=0 port=8000
  while [ $# -gt 0 ]; do
    case $1 in
      --serve) serve=1 ;;
      --port)
        port=${2:?--port P}
        shift
        ;;
      *) die "docs accepts only --serve and --port P" 2 ;;
    esac
    shift
  done
  need "${docs_packages[@]}"
  build release martlet
  python3 docs/site/build.py . build/docs --martlet "$(in_preset release src/martlet/cli/martlet)"
  say "dev: wrote build/docs/site/index.html"
  [ "$serve" = 0 ] && return
  say "dev: http://127.0.0.1:$port (press Ctrl-C to stop)"
  exec python3 -m http.server --bind 127.0.0.1 --directory build/docs/site "$port" >/dev/null 2>&1
}
