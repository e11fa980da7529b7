#include "app.hpp"

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

#include "handlers/get_quote.hpp"

namespace shipping {

void app(martlet::Server& server, const Settings& settings) {
  server.services().value(read_rates(settings.rates));
  server.get("/health", [] { return martlet::json::Value(martlet::json::Object{{"status", "ok"}}); }).never_blocks();
  server.get("/quote", get_quote).never_blocks().all_errors();
}

}  // namespace shipping
