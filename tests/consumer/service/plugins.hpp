#pragma once

namespace martlet {
class Server;
}

namespace shop {

void app(martlet::Server& server);

}  // namespace shop
