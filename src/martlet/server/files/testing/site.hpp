#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/server/files/directory_handler.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// A temporary folder for one test, with a folder `public` and a secret next to it.
class Site {
 public:
  Site() {
    root_.write("secret.txt", "secret");
    std::filesystem::create_directories(path());
  }

  std::filesystem::path path(std::string_view name = {}) const { return name.empty() ? root() / "public" : root() / "public" / name; }
  const std::filesystem::path& root() const { return root_.path(); }
  void add(std::string_view name, std::string_view bytes) const { root_.write("public/" + std::string(name), bytes); }

 private:
  TemporaryFolder root_;
};

/// A server that serves the site at /static, or that has no routes yet.
class SiteServer {
 public:
  explicit SiteServer(const Site& site, DirectoryOptions options = {}) : SiteServer() {
    server_.get("/static/{path*}", Directory(site.path(), std::move(options)));
  }
  SiteServer() : server_(quiet_options()) {}
  Server& server() { return server_; }

  InjectResponse get(std::string url, std::vector<std::pair<std::string, std::string>> headers = {}, std::string method = "GET") {
    InjectOptions request;
    request.method = std::move(method);
    request.url = std::move(url);
    request.headers = std::move(headers);
    return server_.inject(std::move(request));
  }
  int status(std::string url) { return get(std::move(url)).status; }

 private:
  static ServerOptions quiet_options() {
    ServerOptions options;
    options.log = Log([](std::string_view) {}, Level::fatal);
    return options;
  }
  Server server_;
};

}  // namespace martlet
