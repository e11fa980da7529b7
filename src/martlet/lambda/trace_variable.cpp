#include "trace_variable.hpp"

#include <algorithm>
#include <cstdlib>

namespace martlet::lambda {
namespace {

constexpr const char* name = "_X_AMZN_TRACE_ID";

}  // namespace

TraceVariable::~TraceVariable() {
  if (!assignment_.empty()) ::unsetenv(name);
}

void TraceVariable::set(std::string_view trace_id) {
  if (trace_id.empty()) {
    if (!assignment_.empty()) ::unsetenv(name);
    assignment_.clear();
    return;
  }
  const std::size_t length = std::char_traits<char>::length(name) + 1 + trace_id.size();
  if (assignment_.empty() || assignment_.capacity() < length) {
    std::string larger;
    larger.reserve(std::max<std::size_t>(length, 256));
    larger = name;
    larger += '=';
    ::putenv(larger.data());  // before the old memory is freed
    assignment_.swap(larger);
  }
  // The environment points to this memory, so overwriting takes effect at once.
  assignment_.resize(std::char_traits<char>::length(name) + 1);
  assignment_ += trace_id;
}

}  // namespace martlet::lambda
