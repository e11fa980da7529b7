#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// In an HTTP server: GET /metrics, which requires the admin's token. In Lambda: the CloudWatch metrics Requests and Duration.
martlet::Plugin metrics();

}  // namespace orders
