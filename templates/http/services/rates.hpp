#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/fetch/http_client_at.hpp>

#include "../model/rate.hpp"

namespace my_service {

/// Exchange rates, which another service provides.
class Rates {
 public:
  /// `url`: the base URL of that service, "https://rates.example/v1".
  Rates(martlet::HttpClient& http, std::string url);
  /// The price of one unit of `currency`. Fails if the other service can't be reached, or if its response isn't a Rate.
  martlet::Task<martlet::Result<Rate>> of(std::string currency);

 private:
  martlet::HttpClientAt http_;
};

}  // namespace my_service
