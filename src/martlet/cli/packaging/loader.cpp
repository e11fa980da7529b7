#include "loader.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t output_bytes_max = 1024 * 1024;

struct Output {
  std::string text;
  bool is_success = false;
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// What would have the loader load something else, or say more.
std::vector<std::string> clean_environment() {
  std::vector<std::string> kept = {"LC_ALL=C"};
  for (char** one = environ; *one; ++one) {
    const std::string_view variable = *one;
    if (variable.starts_with("LD_LIBRARY_PATH=") ||
        !(variable.starts_with("LD_") || variable.starts_with("LC_") || variable.starts_with("GLIBC_")))
      kept.emplace_back(variable);
  }
  return kept;
}

std::string read_to_end(int pipe) {
  std::string text;
  char part[4096];
  while (true) {
    const ssize_t bytes = ::read(pipe, part, sizeof part);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) return text;
    if (text.size() < output_bytes_max) text.append(part, static_cast<std::size_t>(bytes));
  }
}

Result<Output> run(std::vector<std::string> words) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return failure(Code::unavailable, std::string("can't make a pipe: ") + std::strerror(errno));
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDERR_FILENO);
  std::vector<std::string> environment = clean_environment();
  pid_t process = -1;
  const int failed =
      ::posix_spawn(&process, words[0].c_str(), &actions, nullptr, pointers_to(words).data(), pointers_to(environment).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  Output output;
  int status = 0;
  if (!failed) {
    output.text = read_to_end(pipe[0]);
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  ::close(pipe[0]);
  if (failed) return failure(Code::unavailable, "can't run " + words[0] + ": " + std::strerror(failed));
  output.is_success = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return output;
}

std::unexpected<Error> not_found(const fs::path& file, const std::string& library) {
  return failure(Code::missing, file.string() + " needs " + library + ", which isn't found on this machine",
                 "install it, or set LD_LIBRARY_PATH to its folder");
}

// "PROGRAM: error while loading shared libraries: libz.so.1: cannot open shared object file: No such file or directory"
std::unexpected<Error> refused(const fs::path& file, std::string_view text) {
  constexpr std::string_view before = "shared libraries: ";
  const std::size_t begin = text.find(before);
  const std::size_t end = text.find(": cannot open shared object file");
  if (begin != std::string_view::npos && end != std::string_view::npos && end > begin + before.size())
    return not_found(file, std::string(text.substr(begin + before.size(), end - begin - before.size())));
  return failure(Code::malformed,
                 "the loader refuses " + file.string() + ": " + replace_invalid_utf8(text.substr(0, text.find('\n')).substr(0, 500)));
}

// "libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f...)"; other lines are the kernel's part and the loader itself.
Result<void> take_line(std::string_view line, const fs::path& file, std::vector<Library>& libraries) {
  const std::size_t arrow = line.find(" => ");
  if (arrow == std::string_view::npos) return {};
  const std::string name(line.substr(0, arrow));
  std::string_view place = trim(line.substr(arrow + 4));
  if (place == "not found") return not_found(file, name);
  place = place.substr(0, place.rfind(" (0x"));
  libraries.push_back({fs::path(name).filename().string(), std::string(place)});
  return {};
}

}  // namespace

Result<std::vector<Library>> libraries_of(const fs::path& file, const fs::path& loader) {
  // Without the variants for this machine's processor: Lambda's may be an older one.
  const Result<Output> listed = run({loader.string(), "--glibc-hwcaps-mask", "none", "--list", fs::absolute(file).string()});
  if (!listed) return std::unexpected(listed.error());
  std::vector<Library> libraries;
  Result<void> taken;
  split(listed->text, '\n', [&](std::string_view line) {
    if (taken) taken = take_line(trim(line), file, libraries);
  });
  if (!taken) return std::unexpected(taken.error());
  if (!listed->is_success) return refused(file, listed->text);
  return libraries;
}

}  // namespace martlet::cli
