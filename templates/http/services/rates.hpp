#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/fetch/http_client_at.hpp>

#include "../model/rate.hpp"

namespace my_service {

/// Exchange rates, which another service knows.
class Rates {
 public:
  /// `url`: where that service is, "https://rates.example/v1".
  Rates(martlet::HttpClient& http, std::string url);
  /// What one unit of `currency` costs. Fails where the other service can't be asked, and where its answer is no Rate.
  martlet::Task<martlet::Result<Rate>> of(std::string currency);

 private:
  martlet::HttpClientAt http_;
};

}  // namespace my_service
