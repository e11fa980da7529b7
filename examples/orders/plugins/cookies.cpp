#include "cookies.hpp"

#include <martlet/server/server.hpp>

namespace orders {

martlet::Plugin cookies() {
  return {"cookies", [](martlet::Server& server) {
            server.state("page_size", {.path = "/"});
            server.state("csv_separator", {.path = "/"});
          }};
}

}  // namespace orders
