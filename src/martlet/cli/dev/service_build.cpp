#include "service_build.hpp"

#include <martlet/base/read_file.hpp>
#include <martlet/base/run_program.hpp>

#include "build_errors.hpp"
#include "compiler_hint.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t lines_max = 12;

// Returns the name in `martlet_service(NAME ...`; "" if there is none.
std::string target_in(const std::string& cmake) {
  constexpr std::string_view call = "martlet_service(";
  const std::size_t at = cmake.find(call);
  if (at == std::string::npos) return "";
  const std::size_t begin = cmake.find_first_not_of(" \n\t", at + call.size());
  const std::size_t end = cmake.find_first_of(" \n\t)", begin);
  return begin == std::string::npos ? "" : cmake.substr(begin, end - begin);
}

Result<void> step(std::vector<std::string> words) {
  const Result<ProgramOutput> done = run_program({.words = std::move(words), .with_errors = true});
  if (!done) return std::unexpected(done.error());
  if (done->is_success) return {};
  const std::string errors = first_build_errors(done->text, lines_max);
  return failure(Code::malformed, errors, compiler_hint(errors));
}

}  // namespace

Result<ServiceBuild> ServiceBuild::open(const fs::path& folder, const std::string& preset) {
  const Result<std::string> cmake = read_file(folder / "CMakeLists.txt");
  const std::string target = cmake ? target_in(*cmake) : "";
  std::error_code failed;
  if (target.empty() || !fs::exists(folder / "CMakePresets.json", failed))
    return failure(Code::not_found,
                   folder.string() + " contains no service (a CMakeLists.txt with martlet_service() and a CMakePresets.json)",
                   "run the command in the folder that martlet new created, or name that folder with --dir");
  return ServiceBuild(folder, preset, target);
}

fs::path ServiceBuild::program() const { return folder_ / "build" / preset_ / target_; }

Result<void> ServiceBuild::run() const {
  const fs::path built = folder_ / "build" / preset_;
  std::error_code failed;
  if (!fs::exists(built / "CMakeCache.txt", failed)) {
    const Result<void> configured = step({"cmake", "-S", folder_.string(), "--preset", preset_});
    if (!configured) return configured;
  }
  return step({"cmake", "--build", built.string(), "--target", target_});
}

}  // namespace martlet::cli
