#include <martlet/cloud/state/master_key.hpp>

#include <martlet/base/read_file.hpp>

namespace martlet::cloud {

Result<Secret> read_master_key(const std::filesystem::path& state) {
  constexpr std::size_t digits_max = 64;
  Result<std::string> digits = read_file(state / "master.key", digits_max);
  if (!digits && digits.error().code == Code::not_found)
    return failure(Code::not_found, state.string() + " isn't the state of a local cloud", "to create one, run martlet local up");
  if (!digits) return std::unexpected(digits.error());
  return Secret(*std::move(digits));
}

}  // namespace martlet::cloud
