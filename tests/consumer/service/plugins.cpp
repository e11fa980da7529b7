#include "plugins.hpp"

#include <martlet/server/server.hpp>

#include "handlers/get_price.hpp"
#include "services/price_list.hpp"

namespace shop {

void app(martlet::Server& server) {
  server.services().singleton<PriceList>();
  server.get("/prices/{article}", martlet::handler<GetPrice>);
}

}  // namespace shop
