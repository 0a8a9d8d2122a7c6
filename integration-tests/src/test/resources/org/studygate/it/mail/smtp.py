"""A mail server for tests (aiosmtpd): STARTTLS and a login are required, each mail becomes a file.
usage: smtp.py PORT FOLDER CERTIFICATE KEY USER PASSWORD; recipients that begin with "refused" are refused for good."""
import asyncio
import hmac
import os
import ssl
import sys
import uuid

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

port, folder, certificate, key, user, password = sys.argv[1:]


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = os.path.join(folder, str(uuid.uuid4()))
        with open(name + ".part", "wb") as out:
            out.write(("X-To: " + ",".join(envelope.rcpt_tos) + "\r\n").encode())
            out.write(envelope.content)
        os.rename(name + ".part", name + ".eml")
        return "250 OK"


def known(server, session, envelope, mechanism, data):
    fits = isinstance(data, LoginPassword) and data.login == user.encode() and hmac.compare_digest(
        data.password, password.encode())
    return AuthResult(success=fits)


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)


async def serve():
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Keeper(), hostname="mail.example.org", tls_context=context, require_starttls=True,
                     auth_required=True, authenticator=known),
        host="127.0.0.1", port=int(port))
    async with server:
        await server.serve_forever()


asyncio.run(serve())
