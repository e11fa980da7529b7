#include "weights_text.hpp"

namespace martlet::deploy {

std::string weights_text(const std::map<std::string, double>& weights) {
  std::string text;
  for (const auto& [number, weight] : weights) {
    const int percent = static_cast<int>(weight * 100 + 0.5);
    text += (text.empty() ? "" : ", ") + std::to_string(percent) + " % of the calls to version " + number;
  }
  return text;
}

}  // namespace martlet::deploy
