#pragma once
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// How a file's ETag is computed.
enum class EtagMethod {
  hash,    ///< from its bytes, cached while the file is unchanged; like `simple` for files above 64 MB
  simple,  ///< from size and modification time; in a reproducible zip all files have the same time, so use `hash`
  none,
};

struct FileOptions {
  std::string filename{};          ///< the name under which a browser saves the file; "": the file's own name. Requires `mode`
  std::string mode{};              ///< for Content-Disposition: "attachment" or "inline"; "": no such header
  bool lookup_compressed = false;  ///< sends an existing `style.css.br` or `style.css.gz` instead of `style.css` if accepted
  EtagMethod etag_method = EtagMethod::hash;
};

namespace files {
class RootDirectory;
class FileEtags;
}  // namespace files

/// A handler that serves one file: `server.get("/logo.svg", martlet::File("public/logo.svg"))`. See Directory for the details. A relative
/// path is relative to the folder where the program was started.
class File {
 public:
  /// Throws std::runtime_error, an initialization error, if the file's folder can't be opened.
  explicit File(std::string path, FileOptions options = {});
  Task<Response> operator()(const Request& request) const;

 private:
  std::string name_;
  FileOptions options_;
  std::shared_ptr<const files::RootDirectory> folder_;
  std::shared_ptr<files::FileEtags> etags_;
};

}  // namespace martlet
