#include "mixed_segment.hpp"

namespace martlet {

bool precedes(const MixedSegment& a, const MixedSegment& b) {
  if (a.parts() != b.parts()) return a.parts() > b.parts();
  if (a.begins_with_param != b.begins_with_param) return b.begins_with_param;
  // Equal so far, so both have the same number of texts and of parameters.
  for (std::size_t i = 0; i < a.texts.size(); ++i) {
    const std::string& one = a.texts[i];
    const std::string& other = b.texts[i];
    if (one == other) continue;
    return one.size() != other.size() ? one.size() > other.size() : one < other;
  }
  return a.may_be_empty < b.may_be_empty;
}

}  // namespace martlet
