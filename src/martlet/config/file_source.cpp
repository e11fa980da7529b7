#include <martlet/config/file_source.hpp>

#include <algorithm>

#include <martlet/async/blocking.hpp>
#include <martlet/base/read_file.hpp>
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

/// Makes a path absolute for errors, since a relative one depends on where the program was started.
std::filesystem::path whole(const std::filesystem::path& path) {
  std::error_code problem;
  std::filesystem::path absolute = std::filesystem::absolute(path, problem);
  return problem ? path : absolute.lexically_normal();
}

Result<std::string> read_parameter(const std::filesystem::path& path) {
  Result<std::string> text = read_file(path, FileSource::file_bytes_max);
  if (!text && text.error().code == Code::not_found)
    return failure(Code::not_found, "there is no file " + path.string(), "create it, with the parameter's JSON text");
  return text;
}

}  // namespace

std::string FileSource::name() const { return "the files below " + folder_.string(); }

Task<Result<std::string>> FileSource::fetch(std::string parameter) {
  if (!is_parameter(parameter)) {
    co_return failure(Code::malformed, "this isn't a parameter's name", "use letters, digits, '.', '_', '-', with '/' between parts");
  }
  const std::string_view relative = std::string_view(parameter).substr(parameter.starts_with('/') ? 1 : 0);
  std::filesystem::path path = whole(folder_ / relative);
  path += ".json";
  const auto read = [&path] { return read_parameter(path); };
  Result<std::string> text = co_await blocking(read);
  co_return text;
}

}  // namespace martlet
