#include "rates.hpp"

#include <chrono>
#include <utility>

namespace my_service {

using std::chrono::seconds;

Rates::Rates(martlet::HttpClient& http, std::string url) : http_(http, {.base_url = std::move(url), .timeout = seconds(2)}) {}

martlet::Task<martlet::Result<Rate>> Rates::of(std::string currency) {
  martlet::FetchRequest request = martlet::FetchRequest::get("/latest").query("base", currency);
  co_return co_await http_.fetch_as<Rate>(request);
}

}  // namespace my_service
