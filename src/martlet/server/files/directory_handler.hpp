#pragma once
#include <memory>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/server/files/file_handler.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// Options with the names and defaults of hapi's inert.
struct DirectoryOptions {
  std::vector<std::string> index{"index.html"};  ///< the file sent for a directory: the first one that exists; 403 if none exists
  bool show_hidden = false;                      ///< serves names that begin with a dot; otherwise they are 404
  bool redirect_to_slash = false;                ///< redirects `/docs` to `/docs/`, so that relative links work
  bool lookup_compressed = false;                ///< see FileOptions
  EtagMethod etag_method = EtagMethod::hash;
  std::string default_extension{};  ///< with "html", `/about` serves about.html if about doesn't exist
};

/// A handler that serves the files of a directory: `server.get("/static/{path*}", martlet::Directory("public"))`. The parameter at the end
/// of the route's path selects the file; without it, initialization fails, as in inert. Each response has Last-Modified, ETag,
/// Content-Length and a type according to the file's extension; conditional requests, range requests and HEAD are supported.
/// The route determines Cache-Control: `.cache({.expires_in = 1h})`.
///
/// Only regular files are served; the pool for blocking work reads them, 64 KiB at a time. 404: no such file, a hidden one, or a device,
/// pipe or socket. 403: an unreadable file, and every path or symbolic link that leads out of the directory, in any spelling. A relative
/// path is relative to the folder where the program was started; in Lambda, this is the function's folder.
///
/// Over HTTP, files may have any size. Lambda allows 6 MB, and Base64 makes a file that isn't text a third larger: a larger response is an
/// invocation error, `Function.ResponseSizeTooLarge`. Redirect to S3 for such files.
class Directory {
 public:
  static constexpr bool needs_last_parameter = true;

  /// Throws std::runtime_error, an initialization error, if `path` can't be opened.
  explicit Directory(const std::string& path, DirectoryOptions options = {});
  Task<Response> operator()(const Request& request) const;

 private:
  struct FileResponse;
  FileResponse choose(std::string selection, const Request& request) const;
  FileResponse index_of(const std::string& selection, const Request& request) const;

  DirectoryOptions options_;
  FileOptions file_options_;
  std::shared_ptr<const files::RootDirectory> folder_;
  std::shared_ptr<files::FileEtags> etags_;
};

}  // namespace martlet
