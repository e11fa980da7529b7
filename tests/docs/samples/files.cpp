// Code on docs/guides/files.md. It must compile as printed.
#include <chrono>

#include <martlet/server/files/directory_handler.hpp>
#include <martlet/server/files/file_handler.hpp>
#include <martlet/server/server.hpp>

namespace files_page {

using namespace std::chrono_literals;

void serve_files(martlet::Server& server);
void serve_files(martlet::Server& server) {
  server.get("/static/{path*}", martlet::Directory("public", {.lookup_compressed = true})).without_auth().cache({.expires_in = 1h});
  server.get("/logo.svg", martlet::File("public/logo.svg")).without_auth();
}

}  // namespace files_page
