#pragma once
#include <martlet/cloud/gateway/gateway_kind.hpp>
#include <martlet/http/response.hpp>

namespace conformance {

/// `application` as a Lambda function that a gateway invokes: each request becomes an event (cloud::Gateway), goes through
/// lambda::HttpEvents, and the result becomes a response again. `decodes_binary`: the binary media types of the REST API are */*.
martlet::http::Handler gateway_transport(martlet::http::Handler application, martlet::cloud::GatewayKind kind, bool decodes_binary);

}  // namespace conformance
