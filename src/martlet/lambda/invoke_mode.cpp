#include "invoke_mode.hpp"

#include <string>

#include <martlet/base/text.hpp>

namespace martlet::lambda {

Result<InvokeMode> invoke_mode_named(std::string_view text) {
  if (equals_ignoring_case(text, "BUFFERED")) return InvokeMode::buffered;
  if (equals_ignoring_case(text, "RESPONSE_STREAM")) return InvokeMode::response_stream;
  return failure(Code::malformed, "MARTLET_INVOKE_MODE is \"" + std::string(text) + "\"", "set it to BUFFERED or RESPONSE_STREAM");
}

}  // namespace martlet::lambda
