#include <martlet/config/file_source.hpp>

#include <algorithm>
#include <fstream>

#include <martlet/async/blocking.hpp>
#include <martlet/base/text.hpp>

namespace martlet {

namespace {

bool is_name_character(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-'; }

bool is_part(std::string_view part) { return !part.empty() && part != "." && part != ".." && std::ranges::all_of(part, is_name_character); }

bool is_parameter(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  bool all_parts = true;
  split(name, '/', [&](std::string_view part) { all_parts = all_parts && is_part(part); });
  return all_parts;
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(Code::not_found, "there is no readable file " + path.string(), "create it, with the parameter's JSON text");
  std::string text(FileSource::file_bytes_max + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) return failure(Code::unavailable, "the file " + path.string() + " can't be read");
  if (text.size() > FileSource::file_bytes_max) return failure(Code::too_large, "the file " + path.string() + " is larger than 1 MiB");
  return text;
}

}  // namespace

std::string FileSource::name() const { return "the files below " + folder_.string(); }

Task<Result<std::string>> FileSource::fetch(std::string parameter) {
  if (!is_parameter(parameter)) {
    co_return failure(Code::malformed, "this is no name of a parameter", "use letters, digits, '.', '_', '-', with '/' between parts");
  }
  const std::string_view relative = std::string_view(parameter).substr(parameter.starts_with('/') ? 1 : 0);
  std::filesystem::path path = folder_ / relative;
  path += ".json";
  const auto read = [&path] { return read_file(path); };
  Result<std::string> text = co_await blocking(read);
  co_return text;
}

}  // namespace martlet
