#include "service_folder.hpp"

#include <martlet/base/read_file.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// Returns the namespace: "shop" for "namespace shop {".
std::string namespace_in(std::string_view source) {
  constexpr std::string_view word = "\nnamespace ";
  const std::size_t at = source.find(word);
  if (at == std::string_view::npos) return "";
  const std::string_view rest = source.substr(at + word.size());
  return std::string(trim(rest.substr(0, rest.find('{'))));
}

}  // namespace

Result<ServiceFolder> ServiceFolder::open(const fs::path& given) {
  const fs::path folder = given.empty() ? "." : given;
  const Result<std::string> routes = read_file(folder / "routes.hpp");
  const std::string name_space = routes ? namespace_in(*routes) : "";
  if (name_space.empty() || name_space.find(' ') != std::string::npos)
    return failure(Code::not_found, (given.empty() ? "this folder" : given.string()) + " contains no service with a routes.hpp",
                   "run the command in the folder that martlet new created, or name that folder with --dir");
  return ServiceFolder(folder, name_space);
}

Result<void> ServiceFolder::check_unused(const std::string& name) const {
  for (const char* folder : {"handlers", "model", "plugins", "services"}) {
    const fs::path file = fs::path(folder) / (name + ".hpp");
    std::error_code failed;
    if (fs::exists(folder_ / file, failed)) return failure(Code::conflict, file.string() + " already exists", "choose another name");
  }
  return {};
}

Result<std::string> ServiceFolder::read(const fs::path& file) const { return read_file(folder_ / file); }

}  // namespace martlet::cli
