#pragma once
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// How a function is invoked. It is configured in the infrastructure; events don't contain it.
enum class InvokeMode {
  buffered,         ///< the response is one JSON document, at most 6 MB
  response_stream,  ///< the response is streamed: a function URL with RESPONSE_STREAM, a REST API with `responseTransferMode` STREAM,
                    ///< InvokeWithResponseStream
};

/// Returns the mode for AWS's name, `BUFFERED` or `RESPONSE_STREAM`, in any letter case. Fails with Code::malformed for any other text.
Result<InvokeMode> invoke_mode_named(std::string_view text);

}  // namespace martlet::lambda
