#include "rates_client.hpp"

#include <memory>

#include <martlet/server/server.hpp>

#include "../services/rates.hpp"

namespace my_service {

martlet::Plugin rates_client(const Settings& settings) {
  return {"rates_client", [url = settings.rates_url](martlet::Server& server) {
            server.services().singleton<Rates>([url](martlet::HttpClient& http) { return std::make_unique<Rates>(http, url); });
          }};
}

}  // namespace my_service
