#pragma once
#include <string>
#include <string_view>

#include "request_counts.hpp"

namespace martlet {

/// The media type of prometheus_text().
inline constexpr std::string_view prometheus_type = "text/plain; version=0.0.4; charset=utf-8";

/// Returns all series in Prometheus's text format. Contract: Prometheus, "Exposition formats", text format 0.0.4.
std::string prometheus_text(const RequestCounts& counts);

}  // namespace martlet
