// The service that benchmarks measure: the same routes, rules and responses as in every alternative (bench/README.md).
#include <martlet/app/run.hpp>

#include "handlers.hpp"

namespace {

void app(martlet::Server& server) {
  server.get("/hello", measured::hello).never_blocks();
  server.post("/orders", measured::create_order).never_blocks();
  server.get("/sleep", measured::sleep);
  server.get("/stream", measured::stream).never_blocks();
}

}  // namespace

int main(int argc, char** argv) { return martlet::run(argc, argv, app); }
