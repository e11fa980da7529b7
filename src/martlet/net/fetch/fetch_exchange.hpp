#pragma once
#include <martlet/fetch/fetch_request.hpp>
#include <martlet/fetch/fetch_response.hpp>
#include <martlet/net/client/client.hpp>

#include "absolute_url.hpp"

namespace martlet::net {

/// Sends `request` to `url` with `client`, and reads the whole response. Fails as HttpClient::fetch() does.
Task<Result<FetchResponse>> exchange_with(Client& client, AbsoluteUrl url, FetchRequest request);

}  // namespace martlet::net
