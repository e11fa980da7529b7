#pragma once
#include <martlet/http/response.hpp>

namespace conformance {

/// The payload formats of API Gateway's proxy integrations: 1.0 (REST APIs) and 2.0 (HTTP APIs).
enum class PayloadFormat { v1, v2 };

/// `application` as a Lambda function behind an API gateway with one route for everything: each request becomes an event, goes
/// through lambda::HttpEvents, and its answer becomes a response again.
martlet::http::Handler gateway_transport(martlet::http::Handler application, PayloadFormat format);

}  // namespace conformance
