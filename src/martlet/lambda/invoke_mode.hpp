#pragma once
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// How a function is invoked, as its infrastructure is configured: nothing in an event says so.
enum class InvokeMode {
  buffered,         ///< the response is one JSON document, at most 6 MB
  response_stream,  ///< it is streamed: a function URL with RESPONSE_STREAM, a REST API with `responseTransferMode` STREAM,
                    ///< InvokeWithResponseStream
};

/// `BUFFERED` or `RESPONSE_STREAM`, AWS's names for them, in any case. Fails with Code::malformed for what is neither.
Result<InvokeMode> invoke_mode_named(std::string_view text);

}  // namespace martlet::lambda
