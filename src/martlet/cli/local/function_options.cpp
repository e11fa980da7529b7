#include <martlet/cli/local/function_options.hpp>

#include <unistd.h>

#include <filesystem>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// The path is a folder with `bootstrap`, or the program itself with any name.
Result<void> take_path(cloud::FunctionVersion& function, std::string_view text) {
  std::error_code failed;
  fs::path path = fs::canonical(fs::path(text), failed);
  const std::string next = "name the service's bootstrap, which a release build creates, or the folder that contains it";
  if (failed) return failure(Code::not_found, "there is no " + std::string(text), next);
  if (fs::is_directory(path, failed)) path /= "bootstrap";
  if (!fs::is_regular_file(path, failed)) return failure(Code::not_found, "there is no program " + path.string(), next);
  if (::access(path.c_str(), X_OK) != 0)
    return failure(Code::denied, path.string() + " is not executable", "run chmod +x " + path.string());
  function.folder = path.parent_path().string();
  function.bootstrap = path.filename().string();
  return {};
}

Result<void> take_variable(cloud::FunctionVersion& function, std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0)
    return failure(Code::malformed, '"' + std::string(text) + "\" is not of the form NAME=VALUE");
  function.variables[std::string(text.substr(0, equals))] = text.substr(equals + 1);
  return {};
}

}  // namespace

std::vector<Option> function_options(cloud::FunctionVersion& function) {
  const auto take_timeout = [&function](std::string_view text) -> Result<void> {
    const auto number = read_number(text, 1, 900'000);
    if (!number) return std::unexpected(number.error());
    function.timeout = std::chrono::milliseconds(*number);
    return {};
  };
  const auto take_memory = [&function](std::string_view text) -> Result<void> {
    const auto number = read_number(text, 128, 10'240);
    if (!number) return std::unexpected(number.error());
    function.memory_mb = static_cast<unsigned>(*number);
    return {};
  };
  const auto take_invocations = [&function](std::string_view text) -> Result<void> {
    const auto number = read_number(text, 1, 1'600);
    if (!number) return std::unexpected(number.error());
    function.invocations_max = *number;
    return {};
  };
  return {
      {"function", "PATH", "the bootstrap, or the folder that contains it",
       [&function](std::string_view text) { return take_path(function, text); }},
      {"timeout-ms", "N", "how long an invocation can take, 1 to 900000 (default: 3000)", take_timeout},
      {"memory-mb", "N", "the memory that the function's processes can use together, 128 to 10240 (default: 128)", take_memory},
      {"max-concurrency", "N", "how many invocations one process handles at once, as on Managed Instances (default: 1)", take_invocations},
      {"env", "NAME=VALUE", "an environment variable of the function; can be given more than once",
       [&function](std::string_view text) { return take_variable(function, text); }},
  };
}

Result<void> check_function(const cloud::FunctionVersion& function) {
  if (function.folder.empty()) return failure(Code::missing, "--function PATH is missing", "see martlet local --help");
  return cloud::validate(function);
}

}  // namespace martlet::cli
