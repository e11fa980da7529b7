#include <martlet/async/blocking.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/files/file_handler.hpp>

#include "file_response.hpp"

namespace martlet {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

File::File(std::string path, FileOptions options)
    : name_(path.substr(path.rfind('/') + 1)),
      options_(std::move(options)),
      folder_(std::make_shared<const files::RootDirectory>(folder_of(path))),
      etags_(std::make_shared<files::FileEtags>()) {}

Task<Response> File::operator()(const Request& request) const {
  auto work = [&] { return files::find_file(*folder_, *etags_, name_, options_, request.headers()); };
  std::expected<files::FoundFile, files::NotOpened> found = co_await blocking(work);
  if (!found) throw files::boom_of(found.error());
  co_return files::respond_with(std::move(*found), options_);
}

}  // namespace martlet
