#pragma once
#include <martlet/aws/logs/logs.hpp>
#include <martlet/aws/wire/pages.hpp>

/// CloudWatch Logs' listings, with all their pages.
namespace martlet::aws {

/// Ordered by time. There can be very many: each_item() passes them on page by page.
inline constexpr Pages log_event_pages{&FilterLogEventsRequest::next_token, &FilterLogEventsResponse::next_token,
                                       &FilterLogEventsResponse::events};

}  // namespace martlet::aws
