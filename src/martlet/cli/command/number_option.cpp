#include <martlet/cli/command/number_option.hpp>

namespace martlet::cli {

Option number_option(std::string name, std::string help, std::uint64_t min, std::uint64_t max, std::function<void(std::uint64_t)> set) {
  return {std::move(name), "N", std::move(help), [=](std::string_view text) -> Result<void> {
            const Result<std::uint64_t> number = read_number(text, min, max);
            if (!number) return std::unexpected(number.error());
            set(*number);
            return {};
          }};
}

}  // namespace martlet::cli
