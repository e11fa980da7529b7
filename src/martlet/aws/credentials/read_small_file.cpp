#include "read_small_file.hpp"

#include <martlet/async/blocking.hpp>
#include <martlet/base/read_file.hpp>

namespace martlet::aws {

Task<Result<std::string>> read_small_file(std::filesystem::path path) {
  auto work = [&path] { return read_file(path, small_file_bytes_max); };
  Result<std::string> text = co_await blocking(work);
  co_return text;
}

}  // namespace martlet::aws
