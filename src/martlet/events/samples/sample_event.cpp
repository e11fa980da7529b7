#include "sample_event.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/base/join.hpp>

#include "all_samples.hpp"

namespace martlet {

std::string sample_event(std::string_view kind, const SampleOptions& options) {
  const std::vector<samples::Sample>& all = samples::all_samples();
  const auto found = std::ranges::find_if(all, [&](const samples::Sample& one) { return one.kind.name == kind; });
  if (found == all.end()) {
    const auto name = [](const samples::Sample& one) { return std::string(one.kind.name); };
    throw std::invalid_argument('"' + std::string(kind) + "\" is not a kind of event; choose one of these: " + join(all, ", ", name));
  }
  return found->make(options).to_text({.spaces = 2, .escape = false}) + '\n';
}

const std::vector<SampleKind>& sample_kinds() {
  static const std::vector<SampleKind> kinds = [] {
    std::vector<SampleKind> list;
    for (const samples::Sample& one : samples::all_samples()) list.push_back(one.kind);
    return list;
  }();
  return kinds;
}

}  // namespace martlet
