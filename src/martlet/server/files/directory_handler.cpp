#include <optional>
#include <variant>

#include <martlet/async/blocking.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/files/directory_handler.hpp>

#include "file_response.hpp"

namespace martlet {
namespace {

using files::FoundFile;
using files::NotOpened;

// As in inert: a segment that begins with a dot and is neither `.` nor `..`.
bool is_hidden(std::string_view path) {
  bool found = false;
  std::size_t begin = 0;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    found = found || (segment.starts_with('.') && segment != "." && segment != "..");
    begin = end + 1;
  }
  return found;
}

// Returns the value of the parameter that the route's path ends with: `{path*}`.
std::string selection_of(const Request& request) {
  const std::string_view path = request.route_path();
  const std::size_t open = path.rfind('{');
  if (open == std::string_view::npos) return "";
  const std::string_view name = path.substr(open + 1, path.find_first_of("}*?", open) - open - 1);
  return std::string(request.param(name).value_or(std::string_view()));
}

}  // namespace

// The response to a request: a file, an error, or a redirect.
struct Directory::FileResponse {
  std::variant<FoundFile, Boom, std::string> is;
};

Directory::Directory(const std::string& path, DirectoryOptions options)
    : options_(std::move(options)),
      file_options_{.lookup_compressed = options_.lookup_compressed, .etag_method = options_.etag_method},
      folder_(std::make_shared<const files::RootDirectory>(path)),
      etags_(std::make_shared<files::FileEtags>()) {}

Task<Response> Directory::operator()(const Request& request) const {
  auto work = [&] { return choose(selection_of(request), request); };
  FileResponse answer = co_await blocking(work);
  if (Boom* error = std::get_if<Boom>(&answer.is)) throw std::move(*error);
  if (std::string* target = std::get_if<std::string>(&answer.is)) co_return redirect(std::move(*target));
  co_return files::respond_with(std::get<FoundFile>(std::move(answer.is)), file_options_);
}

Directory::FileResponse Directory::choose(std::string selection, const Request& request) const {
  if (!options_.show_hidden && is_hidden(selection)) return {not_found()};
  const auto find = [&](const std::string& path) { return files::find_file(*folder_, *etags_, path, file_options_, request.headers()); };
  auto found = find(selection);
  if (!found && found.error() == NotOpened::not_found && !options_.default_extension.empty()) {
    if (selection.ends_with('/')) selection.pop_back();
    found = find(selection + '.' + options_.default_extension);
  }
  if (found) return {std::move(*found)};
  if (found.error() == NotOpened::is_directory) return index_of(selection, request);
  return {files::boom_of(found.error())};
}

Directory::FileResponse Directory::index_of(const std::string& selection, const Request& request) const {
  if (options_.index.empty()) return {forbidden()};
  if (options_.redirect_to_slash && !request.path().ends_with('/')) return {std::string(request.path()) + '/'};
  const std::string folder = selection.empty() || selection.ends_with('/') ? selection : selection + '/';
  for (const std::string& name : options_.index) {
    auto found = files::find_file(*folder_, *etags_, folder + name, file_options_, request.headers());
    if (found) return {std::move(*found)};
    if (found.error() == NotOpened::is_directory) return {internal(name + " is a directory")};
    if (found.error() != NotOpened::not_found) return {files::boom_of(found.error())};
  }
  return {forbidden()};
}

}  // namespace martlet
