#pragma once
#include <map>
#include <string>

namespace martlet::deploy {

/// Returns a text such as "10 % of the calls to version 6" for an alias's routing weights.
std::string weights_text(const std::map<std::string, double>& weights);

}  // namespace martlet::deploy
