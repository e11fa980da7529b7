#pragma once
#include <martlet/server/plugin.hpp>

namespace orders {

/// Over HTTP: GET /metrics, for the admin's token. In Lambda: CloudWatch's metrics Requests and Duration.
martlet::Plugin metrics();

}  // namespace orders
