#pragma once
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// How a file's ETag is made.
enum class EtagMethod {
  hash,    ///< of its bytes, remembered while the file is unchanged; as `simple` for files above 64 MB
  simple,  ///< of its size and modification time. A zip that is made reproducibly has one time for all files and versions: then use `hash`
  none,
};

struct FileOptions {
  std::string filename{};          ///< the name under which a browser saves it; "": its own. With `mode` only
  std::string mode{};              ///< of Content-Disposition: "attachment" or "inline"; "": no such header
  bool lookup_compressed = false;  ///< sends `style.css.br` or `style.css.gz` in place of `style.css` where it is there and accepted
  EtagMethod etag_method = EtagMethod::hash;
};

namespace files {
class Folder;
class FileTags;
}  // namespace files

/// A handler that answers with one file: `server.get("/logo.svg", martlet::File("public/logo.svg"))`. See Directory for how it does that. A
/// relative path is relative to the folder where the program was started.
class File {
 public:
  /// Throws std::runtime_error, an initialization error, if the file's folder can't be opened.
  explicit File(std::string path, FileOptions options = {});
  Task<Response> operator()(const Request& request) const;

 private:
  std::string name_;
  FileOptions options_;
  std::shared_ptr<const files::Folder> folder_;
  std::shared_ptr<files::FileTags> tags_;
};

}  // namespace martlet
