#include "proc_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace martlet::cloud {

std::string read_proc_file(pid_t process, const std::string& name) {
  const int file = ::open(("/proc/" + std::to_string(process) + "/" + name).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 4096> block{};
  const ssize_t size = ::read(file, block.data(), block.size());
  ::close(file);
  return {block.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

}  // namespace martlet::cloud
