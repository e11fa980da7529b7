#pragma once
#include <martlet/aws/logs/logs.hpp>
#include <martlet/aws/wire/pagination.hpp>

/// The pages of CloudWatch Logs' listings.
namespace martlet::aws {

/// The pages of events, which are ordered by time. There can be very many, so pass this to for_each_item().
inline constexpr Pages log_event_pages{&FilterLogEventsRequest::next_token, &FilterLogEventsResponse::next_token,
                                       &FilterLogEventsResponse::events};

}  // namespace martlet::aws
