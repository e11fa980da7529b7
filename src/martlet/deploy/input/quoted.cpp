#include "quoted.hpp"

#include <martlet/base/quoted_text.hpp>

namespace martlet::deploy {

std::string quoted(std::string_view text) {
  constexpr std::size_t bytes_max = 60;
  return martlet::quoted(without_controls(text, '?'), bytes_max);
}

}  // namespace martlet::deploy
