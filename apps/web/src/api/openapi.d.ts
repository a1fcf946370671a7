// Written by `npm run api-client` from the document that the API serves. Do not edit.

export interface paths {
    "/api/v1/admin/abuse-signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the record shows of possible abuse, newest first: hints for a person to look at, never a verdict. */
        get: operations["AbuseSignal_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/abuse-signals/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody looked at it, and says what came of it. */
        post: operations["AbuseSignal_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/abuse-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AbuseThreshold_get"];
        /** Both values of what changes are recorded. What was found before stays as it is. */
        put: operations["AbuseThreshold_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person did in stores' names, each order with a verdict and its why, and the end of the chain. Streamed; recorded. */
        get: operations["Evidence_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed head of the chain, and the public key that it is verified with. */
        get: operations["Chain_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks through the whole chain and every published head: a second for each 30,000 records or so. */
        get: operations["Chain_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read, exported or verified the log, newest first. */
        get: operations["Chain_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/impersonations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done in stores' names, newest first unless asked otherwise. Reading it is recorded. */
        get: operations["Impersonation_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/impersonations/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The salesmen and stores that occur in the log, as last written down: what it can be narrowed by. */
        get: operations["Impersonation_parties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/impersonations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log as a file, streamed; recorded. `csv` and `pdf` take the filters. `ndjson` is the whole chain as a zip archive with its
         *     signed head, the public key and the verifier; with a filter it proves nothing, and is refused.
         */
        get: operations["Impersonation_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/impersonations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record: both identities, and its place in the chain. Reading it is recorded. */
        get: operations["Impersonation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by e-mail or phone and password. */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges the refresh token for its successor and a new access token. */
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session; without one, nothing. */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link that sets a new password, if the login is somebody's. The answer does not tell. */
        post: operations["PasswordReset_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password by the link's token and signs the person out everywhere. */
        post: operations["PasswordReset_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's cart for the store; an empty one when there is none. */
        get: operations["Cart_read"];
        /** Replaces the whole cart. */
        put: operations["Cart_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces the cart by the lines of an earlier order that can still be ordered. */
        post: operations["Cart_reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by name, with the store's prices and the stock it can get. */
        get: operations["Catalog_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since a cursor, for devices that keep a copy: products whole, and SKUs that are gone. It is the same for
         *     all stores of one price list.
         */
        get: operations["Catalog_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was last read of each of the ERP's lists, how old it is, and what was left out. */
        get: operations["Sync_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/control-room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the house stands at this moment. Read it again when the event stream says `control-room`. */
        get: operations["ControlRoom_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow what happens */
        get: operations["Events_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 200, or 503 with the same body. Never asks the ERP. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Metrics_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manual-notas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the caller's own, newest first. */
        get: operations["ManualNota_own"];
        put?: never;
        /** A paper note of a store, before its photos. The same one again is answered with how it stands, and 200. */
        post: operations["ManualNota_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manual-notas/{id}/photos/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For who sent it, admins and auditors. */
        get: operations["ManualNota_photo"];
        /**
         * JPEG, PNG or WebP by its contents, at most 10 MB and 64 megapixels; kept as a JPEG of at most 2,000 pixels a side with
         *     nothing else in it. The same photo again changes nothing; with the last one an admin can key the note in.
         */
        put: operations["ManualNota_addPhoto"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manual-notas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For who sent it, admins and auditors. */
        get: operations["ManualNota_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/manual-notas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Oldest first. */
        get: operations["NotaDesk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/manual-notas/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The note is the caller's to key for ten minutes; 409 `nota.claimed` while it is somebody else's. */
        post: operations["NotaDesk_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/manual-notas/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prices, tax, stock and credit for the note's store. Changes nothing. */
        post: operations["NotaDesk_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/manual-notas/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Places the order of the note, once; its owner is told who sent the photo. Refused, the note goes on waiting. */
        post: operations["NotaDesk_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/manual-notas/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing comes of it, and why. */
        post: operations["NotaDesk_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. In a shadow session: the salesman, with the store acted for. */
        get: operations["Me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in, newest first. */
        get: operations["Session_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the own, at once. */
        delete: operations["Session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the delivery of every message stands, newest first; one line for each channel. */
        get: operations["Notice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What landed in the folder because no mail server or SMS gateway is set, newest first. */
        get: operations["Outbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outbox/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message. What would let the reader act in the addressee's place is left out. */
        get: operations["Outbox_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first. */
        get: operations["OrderImport_list"];
        put?: never;
        /** Many orders as CSV or XLSX, at most 10 MB and 20,000 lines. Each line gets its verdict; nothing is placed yet. */
        post: operations["OrderImport_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file with the headings that are understood. */
        get: operations["OrderImport_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderImport_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its lines as they follow each other in the file; of one verdict or of all. */
        get: operations["OrderImport_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Places the chosen lines, or all that can be ordered: lines of one store and number are one order. A worker does it. */
        post: operations["OrderImport_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that were refused, as they stood in the file and in its format, each with the reasons. */
        get: operations["OrderImport_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recorded of the order and of the tasks about it, newest first. */
        get: operations["OrderAudit_deeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All orders, searched and sorted. */
        get: operations["OrderDesk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{id}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to the ERP about one order, and what it answered; newest first, kept for 90 days, without credentials. */
        get: operations["OrderDesk_said"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same orders as a file, streamed; recorded. */
        get: operations["OrderDesk_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderView_list"];
        /** One of the same name is written over. */
        put: operations["OrderView_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/order-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OrderView_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, with the store's history and a hint at the risk. */
        get: operations["Approval_list"];
        put?: never;
        /**
         * Approves several as they were seen, in the order in which they are named, as far as the ceiling of this call goes: one that
         *     cannot be approved, or does not fit, is named and keeps none of the others.
         */
        post: operations["Approval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them; also an order that waits no more. */
        get: operations["Approval_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first: owners see those of their stores, placers their own, admins, auditors and the helpdesk all. */
        get: operations["Order_list"];
        put?: never;
        /** Places an order, once for each key: the same key and contents again answer the same order, with 200. */
        post: operations["OrderPlacing_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Order_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes an AMBER order on. Of two approvers one wins, the other gets 409. Not one's own order. */
        post: operations["OrderApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderApproval_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the order back; 409 `order.being_sent` once it may be in the ERP. */
        post: operations["OrderApproval_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The owner knows of the order. With a link instead of signing in, the answer is what the link shows. */
        post: operations["OrderDispute_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The owner did not want it: it is held until an admin releases it, or marked once it is over. With a link instead of
         *     signing in, the answer is what the link shows.
         */
        post: operations["OrderDispute_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a disputed order go on where it was held. */
        post: operations["OrderDispute_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-links/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order that a link is about. Changes nothing, also not the link: mail scanners open links. */
        get: operations["OrderLink_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order as a nota. Nothing in it tells when it was made: while nothing changed it is the same bytes, and 304. */
        get: operations["OrderPaper_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message to the store about its order, for a person to send. */
        get: operations["OrderPaper_whatsApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/whatsapp/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WhatsApp was opened with that message: stands in the timeline. Nobody can know whether it was sent. */
        post: operations["OrderPaper_opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prices, tax, stock and credit of an order that is not placed. Faults are shown at their lines. */
        post: operations["OrderPlacing_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ways out of `needs-review`. */
        post: operations["OrderResolution_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/requeue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again at once what waits; an order whose outcome is not known is looked up before anything is sent. */
        post: operations["OrderResolution_requeue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that have an outcome, each with the message that tells it. */
        get: operations["Outcome_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outcomes/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ticks off that the store was told; once, whoever comes later changes nothing. */
        post: operations["Outcome_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store's templates, the oldest first. */
        get: operations["OrderTemplate_list"];
        put?: never;
        post: operations["OrderTemplate_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OrderTemplate_replace"];
        post?: never;
        delete: operations["OrderTemplate_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, oldest first unless sorted otherwise. */
        get: operations["AdminUser_list"];
        put?: never;
        /** Adds a person and invites them to set a password. */
        post: operations["AdminUser_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdminUser_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes these the whole of the person's roles and own stores, felt at once. Nobody changes their own. */
        put: operations["AdminUser_changeDuties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the person is signed in, newest first. */
        get: operations["AdminUser_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/force-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every session of the person at once, on every instance. */
        post: operations["AdminUser_forceLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the account and ends its sessions. Nobody suspends themself. */
        post: operations["AdminUser_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a suspended account back. */
        post: operations["AdminUser_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People, own stores and territories from a file: all lines or none, and the same file again changes nothing. */
        post: operations["PeopleImport_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of the store's price list that lie ready. */
        get: operations["Paper_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/catalogue.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue with pictures, as it lies ready. */
        get: operations["Paper_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/price-list.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store's prices and stock as they are now, as a workbook. */
        get: operations["Paper_priceList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/order-form.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store's order form: filled in without a signal and handed in later, it becomes a draft. */
        get: operations["Paper_orderForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet-kit/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the kit would hold, how old, and how large it is; no part as long as no paper is made. */
        get: operations["TabletKit_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet-kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Catalogues and price lists, and the order forms of the stores, in one archive. */
        get: operations["TabletKit_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{sku}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Our own picture of a product: JPEG, PNG or WebP, at most 2 MiB. It stands before the ERP's. */
        put: operations["Picture_set"];
        post?: never;
        /** Takes our picture away; the ERP's is shown again where it has one. */
        delete: operations["Picture_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open to everybody: an `<img>` carries no token. What is under a hash never changes. */
        get: operations["Picture_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/abuse-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From where on an act is remarkable, beside what the house presets, and who changed it last. Set by `PUT /admin/abuse-thresholds`. */
        get: operations["AbuseStanding_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs the portal, as mails and papers name it. */
        get: operations["Company_get"];
        /** Recorded with both values; mails and papers that are written from now on bear it. */
        put: operations["Company_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/erp/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the ERP whether it lives, with the present settings. Changes nothing, the service mode neither. */
        post: operations["ErpTest_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/company/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As papers bear it; 204 where there is none. */
        get: operations["Logo_show"];
        /** JPEG or PNG by its contents, at most 1 MB and 4000 pixels a side. Papers that are drawn from now on bear it. Recorded. */
        put: operations["Logo_set"];
        post?: never;
        delete: operations["Logo_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each message says, with invented values, and the banner. What is given to the letter has no wording. */
        get: operations["Message_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/messages/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Words a message that is not given. Recorded with both wordings; counts for messages that are queued from now on. */
        put: operations["Message_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/messages/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be sent, with invented values; changes nothing. */
        post: operations["Message_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/messages/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the sample to the own e-mail address of who asks, and to nobody else. */
        post: operations["Message_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What counts now, beside what the environment presets, and who changed it last. */
        get: operations["Threshold_list"];
        /** Recorded with both values; felt by every process within a second. */
        put: operations["Threshold_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run of Reconcile_Orders would take up now: the sums, and store by store. */
        get: operations["Backlog_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reconciliation_list"];
        put?: never;
        /** Reconcile_Orders: replays what waits. A worker does it; follow it by its id. */
        post: operations["Reconciliation_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reconciliation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reconciliation_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reconciliation_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The run as a file, streamed: a line for each order, or for each of its lines that differs. */
        get: operations["Reconciliation_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/reports/top-agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** "Top 10 Agents by Impersonation Count" of a month. */
        get: operations["TopAgents_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/reports/top-agents/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once, and only when the month is over. Recorded in the chain with the hash of the report. */
        post: operations["TopAgents_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceMode_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/service-mode/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of mode and flag: who, when, why and until when, newest first. */
        get: operations["ServiceMode_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/service-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceMode_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Flag_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/flags/CREDIT_CHECK_BYPASS": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Flag_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shadow-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that are open: a salesman's own; admins and auditors see all. */
        get: operations["ShadowSession_list"];
        put?: never;
        /** Begins one, or hands in one that began without a connection. The same id again answers the same session. */
        post: operations["ShadowSession_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shadow-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends it at once, everywhere; one that is over stays so. */
        delete: operations["ShadowSession_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consent_read"];
        /** Replaces all of them, at once for every open session. */
        put: operations["Consent_decide"];
        post?: never;
        /** Revokes all of them: from now on nobody may act in the store's name. */
        delete: operations["Consent_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticePreference_read"];
        /** By which channels to begin; the other one follows where the first fails. At least one. */
        put: operations["NoticePreference_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/shadow-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShadowPolicy_read"];
        put: operations["ShadowPolicy_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/salesmen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those in whose territory the store is today, by name. */
        get: operations["StoreVisit_listSalesmen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/shadow-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions in the store's name, newest first: those that go on, and those that are over. */
        get: operations["StoreVisit_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every store that the ERP lists, with the people around it. */
        get: operations["AdminStore_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A store with its owners, salesmen, credit as last heard, and what its owner decided. */
        get: operations["AdminStore_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stores/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whom messages about the store's orders go to, before its owner. Recorded. */
        put: operations["AdminStore_setContact"];
        post?: never;
        /** Messages go to the owner again. Recorded. */
        delete: operations["AdminStore_removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assigns stores to the salesman and withdraws others: all of it or nothing, felt at once. Answers what changed. */
        post: operations["AdminStore_changeTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stores the caller may look into, by code: an admin all, a salesman the territory, an owner the own ones. */
        get: operations["Store_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people must do, oldest first. */
        get: operations["Task_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of tasks that ask for no act here, e.g. a call to a store's owner: somebody did it, and says what came of it. Recorded. */
        post: operations["Task_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignalClosingDto: {
            /** Format: date-time */
            at: string;
            by: string;
            comment: string;
        };
        SignalPersonDto: {
            id: string;
            name: string;
        };
        AbuseSignalDto: {
            /** @enum {string} */
            kind: "orders-jump" | "many-stores" | "impossible-travel" | "far-from-store" | "outside-hours" | "shared-device" | "disputes";
            /** @enum {string} */
            severity: "low" | "medium" | "serious";
            /**
             * @description By which place it was judged; `none` where no place counts.
             * @enum {string}
             */
            basis: "gps" | "ip-city" | "none";
            figures: {
                [key: string]: number | string;
            };
            /** @enum {string} */
            state: "open" | "closed";
            closed: components["schemas"]["SignalClosingDto"] | null;
            id: string;
            person: components["schemas"]["SignalPersonDto"];
            /**
             * Format: date-time
             * @description When what it tells of was done.
             */
            at: string;
            /** Format: date-time */
            foundAt: string;
            /** @description Ids of the records that show it. */
            records: string[];
        };
        AbuseSignalPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["AbuseSignalDto"][];
        };
        CommentDto: {
            comment: string;
        };
        AbuseThresholdsDto: {
            /** @description Orders of one day, from which on a jump is looked for. */
            jumpMinimumOrders: number;
            /** @description Times the person's own usual day. */
            jumpTimesOwn: number;
            /** @description Times the usual day of all salesmen. */
            jumpTimesPeers: number;
            /** @description Days behind which the usual day is reckoned. */
            historyDays: number;
            /** @description So many stores … */
            storesMany: number;
            /** @description … within so many minutes. */
            storesMinutes: number;
            /** @description Metres between two fixes, from which on the speed is looked at. */
            travelMetres: number;
            /** @description Kilometres an hour that no road allows. */
            travelRoadKmh: number;
            /** @description Kilometres an hour that nothing allows. */
            travelImpossibleKmh: number;
            /** @description Metres from the store, beyond what the fix may be wrong by. */
            farMetres: number;
            /** @description Orders of one day placed far away, from which on it is serious. */
            farOrdersSerious: number;
            /** @description A fix that may be wrong by more metres says nothing. */
            fixAccuracyMetres: number;
            /** @description A fix that is older in minutes says nothing of the act. */
            fixAgeMinutes: number;
            /** @description First hour of the day, where the store is, in which orders are usual. */
            hourFrom: number;
            /** @description First hour in which they no longer are. */
            hourUntil: number;
            /** @description Days behind in which a device tells who used it. */
            deviceDays: number;
            /** @description Days behind in which disputes count. */
            disputeDays: number;
            disputes: number;
            disputesSerious: number;
        };
        SetAbuseThresholdsDto: {
            /** @description Orders of one day, from which on a jump is looked for. */
            jumpMinimumOrders?: number;
            /** @description Times the person's own usual day. */
            jumpTimesOwn?: number;
            /** @description Times the usual day of all salesmen. */
            jumpTimesPeers?: number;
            /** @description Days behind which the usual day is reckoned. */
            historyDays?: number;
            /** @description So many stores … */
            storesMany?: number;
            /** @description … within so many minutes. */
            storesMinutes?: number;
            /** @description Metres between two fixes, from which on the speed is looked at. */
            travelMetres?: number;
            /** @description Kilometres an hour that no road allows. */
            travelRoadKmh?: number;
            /** @description Kilometres an hour that nothing allows. */
            travelImpossibleKmh?: number;
            /** @description Metres from the store, beyond what the fix may be wrong by. */
            farMetres?: number;
            /** @description Orders of one day placed far away, from which on it is serious. */
            farOrdersSerious?: number;
            /** @description A fix that may be wrong by more metres says nothing. */
            fixAccuracyMetres?: number;
            /** @description A fix that is older in minutes says nothing of the act. */
            fixAgeMinutes?: number;
            /** @description First hour of the day, where the store is, in which orders are usual. */
            hourFrom?: number;
            /** @description First hour in which they no longer are. */
            hourUntil?: number;
            /** @description Days behind in which a device tells who used it. */
            deviceDays?: number;
            /** @description Days behind in which disputes count. */
            disputeDays?: number;
            disputes?: number;
            disputesSerious?: number;
            version?: string;
        };
        ActorAsItWasDto: {
            id: string;
            name: string;
            login: string;
        };
        EvidencePeriodDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SenseCountDto: {
            "makes-sense": number;
            "does-not": number;
            unknown: number;
        };
        EvidenceSummaryDto: {
            acts: number;
            orders: number;
            stores: number;
            /** @description Rupiah, tax included. */
            value: number;
            disputed: number;
            /** @description Metres. */
            medianDistance: number | null;
            farthestDistance: number | null;
            bySense: components["schemas"]["SenseCountDto"];
        };
        EvidencePositionDto: {
            /** @description Metres. */
            accuracy: number;
            lat: number;
            lng: number;
        };
        PlaceDto: {
            lat: number;
            lng: number;
        };
        StoreAsItWasDto: {
            location: components["schemas"]["PlaceDto"] | null;
            id: string;
            code: string;
            name: string;
        };
        JudgedOrderDto: {
            /** @description Rupiah, tax included. */
            amount: number | null;
            position: components["schemas"]["EvidencePositionDto"] | null;
            /** @description Metres from the device to the store. */
            distance: number | null;
            ipPlace: string | null;
            /** @enum {string} */
            sense: "makes-sense" | "does-not" | "unknown";
            reasons: ("at-store" | "far" | "impossible-travel" | "disputed" | "outside-hours" | "no-position" | "city-only" | "country-only" | "inexact" | "stale" | "store-unplaced")[];
            recordId: string;
            orderId: string;
            /** Format: date-time */
            at: string;
            store: components["schemas"]["StoreAsItWasDto"];
        };
        EvidenceDto: {
            /** @description Metres from the store, from which on an order is far. */
            farMetres: number;
            person: components["schemas"]["ActorAsItWasDto"];
            period: components["schemas"]["EvidencePeriodDto"];
            summary: components["schemas"]["EvidenceSummaryDto"];
            /** @description Oldest first; of more than 500 those that make no sense before others, and newer before older. The files hold all. */
            orders: components["schemas"]["JudgedOrderDto"][];
        };
        ChainHeadDto: {
            seq: number;
            hash: string;
            at: string;
            /** @description SHA-256 of the public key. */
            keyId: string;
            /** @description Ed25519 over the canonical JSON of the four others, base64. */
            signature: string;
        };
        ChainProofDto: {
            head: components["schemas"]["ChainHeadDto"];
            /** @description PEM: the present key, then those before it. */
            publicKey: string;
        };
        ChainFaultDto: {
            /** @enum {string} */
            kind: "altered" | "missing" | "out-of-place" | "rewritten" | "cut" | "not-signed" | "unsealed";
            recordId: string | null;
            seq: number;
            words: string;
        };
        ChainVerdictDto: {
            intact: boolean;
            /** @description In the chain; up to the first fault where there is one. */
            records: number;
            firstFault?: components["schemas"]["ChainFaultDto"];
        };
        AccessRecordDto: {
            /** @description Null where nobody has that id any more. */
            actorName: string | null;
            details: {
                [key: string]: unknown;
            };
            id: string;
            /** Format: date-time */
            at: string;
            actorId: string;
            action: string;
            requestId: string;
        };
        AccessPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["AccessRecordDto"][];
        };
        SealDto: {
            /** @description From 1, without gaps. */
            seq: number;
            /** @description SHA-256, hex. */
            hash: string;
        };
        KeptPositionDto: {
            /** @description Metres. */
            accuracy: number | null;
            /** Format: date-time */
            at: string | null;
            lat: number;
            lng: number;
        };
        ActSessionDto: {
            id: string;
            reason: string;
        };
        ActObjectDto: {
            type: string;
            id: string;
        };
        NetworkDto: {
            ip: string | null;
            place: string | null;
            userAgent: string | null;
            deviceId: string | null;
        };
        DigestsDto: {
            network: string | null;
            position: string | null;
        };
        ImpersonationDto: {
            /** @description Its place in the chain; null until it is sealed, within seconds. */
            seal: components["schemas"]["SealDto"] | null;
            /** @enum {string} */
            outcome: "done" | "refused";
            code: string | null;
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            deviceTime: string | null;
            /** @description Metres from the device to the store. */
            distance: number | null;
            position: components["schemas"]["KeptPositionDto"] | null;
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["ActorAsItWasDto"];
            store: components["schemas"]["StoreAsItWasDto"];
            session: components["schemas"]["ActSessionDto"];
            action: string;
            object: components["schemas"]["ActObjectDto"];
            contentsHash: string;
            /** @description Only the device says so. */
            claimed: boolean;
            requestId: string;
            /** @description As far as it is still kept. */
            network: components["schemas"]["NetworkDto"];
            digests: components["schemas"]["DigestsDto"];
        };
        ImpersonationPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["ImpersonationDto"][];
        };
        LogStoreDto: {
            id: string;
            code: string;
            name: string;
        };
        LogPartiesDto: {
            people: components["schemas"]["ActorAsItWasDto"][];
            stores: components["schemas"]["LogStoreDto"][];
        };
        LoginDto: {
            /** @description E-mail address or phone number. */
            login: string;
            password: string;
        };
        SignedInStoreDto: {
            id: string;
            code: string;
            name: string;
        };
        SignedInUserDto: {
            roles: ("salesman" | "store_owner" | "admin" | "auditor" | "support")[];
            id: string;
            name: string;
            /** @description The stores the person owns. */
            stores: components["schemas"]["SignedInStoreDto"][];
        };
        SignedInDto: {
            accessToken: string;
            /** @description Seconds. */
            expiresIn: number;
            /** @description Only with the header `X-Client: api`; browsers get a cookie. */
            refreshToken?: string;
            user: components["schemas"]["SignedInUserDto"];
        };
        RefreshDto: {
            /** @description Only with the header `X-Client: api`. */
            refreshToken?: string;
        };
        PasswordResetDto: {
            /** @description E-mail address or phone number. */
            login: string;
        };
        PasswordResetConfirmDto: {
            /** @description From the fragment of the link. */
            token: string;
            /** @description 10 to 200 characters, not the login, not a common one. */
            password: string;
        };
        CartLineDto: {
            sku: string;
            /** @description Sales units. */
            quantity: number;
        };
        CartDto: {
            /** Format: date-time */
            updatedAt: string | null;
            lines: components["schemas"]["CartLineDto"][];
            /** @description Counts the changes; 0 while there is no cart. */
            version: number;
        };
        ReplaceCartDto: {
            /** @description Each SKU at most once. */
            lines: components["schemas"]["CartLineDto"][];
            /** @description The version that was read; another one in the meantime is 409 `cart.changed`. Left out: replace whatever is there. */
            version?: number;
        };
        ReorderDto: {
            /**
             * Format: uuid
             * @description An earlier order of the same store.
             */
            orderId: string;
        };
        LineLeftDto: {
            /** @enum {string} */
            reason: "unknown" | "inactive" | "no-price";
            sku: string;
            quantity: number;
        };
        ReorderedDto: {
            cart: components["schemas"]["CartDto"];
            /** @description Lines of the order that cannot be ordered any more. */
            left: components["schemas"]["LineLeftDto"][];
        };
        MoneyDto: {
            amount: number;
            /** @enum {string} */
            currency: "IDR";
        };
        PriceBreakDto: {
            /** @description Sales units from which the price holds. */
            minQuantity: number;
            price: components["schemas"]["MoneyDto"];
        };
        ShownStockDto: {
            /**
             * Format: date-time
             * @description Null while no stock was ever heard.
             */
            asOf: string | null;
            /** @description Seconds since `asOf`. */
            age: number | null;
            /**
             * @description `snapshot`: the ERP cannot be asked at the moment, or the figure is older than it should be.
             * @enum {string}
             */
            source: "live" | "snapshot";
            /** @description Sales units as last heard, less what our orders take. */
            available: number;
        };
        ProductDto: {
            barcode: string | null;
            brand: string | null;
            imageUrl: string | null;
            /** @enum {string} */
            taxClass: "STANDARD" | "LUXURY" | "EXEMPT" | "NOT_COLLECTED";
            /** @description Per sales unit before tax, at `minQuantity`; null when the store has no price for it today. */
            price: components["schemas"]["MoneyDto"] | null;
            priceBreaks: components["schemas"]["PriceBreakDto"][];
            /** Format: date-time */
            priceAsOf: string | null;
            sku: string;
            name: string;
            category: string;
            unit: string;
            packSize: number;
            minQuantity: number;
            multiple: number;
            stock: components["schemas"]["ShownStockDto"];
        };
        ProductPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["ProductDto"][];
        };
        CatalogChangesDto: {
            items: components["schemas"]["ProductDto"][];
            /** @description SKUs that can no longer be ordered. */
            deletions: string[];
            /** @description To be handed in as `since` the next time. */
            cursor: string;
            /** @description Is there more to be fetched at once? */
            more: boolean;
        };
        ReadingDto: {
            /** @enum {string} */
            state: "reading" | "published" | "failed";
            /** @description Why the list could not be believed the last time. */
            fault: string | null;
            /**
             * Format: date-time
             * @description When the last published reading began; null before the first.
             */
            asOf: string | null;
            /** @description Seconds since `asOf`. */
            age: number | null;
            /**
             * Format: date-time
             * @description The last time everything was read, not only what changed.
             */
            fullAsOf: string | null;
            /** @description `catalog.items`, `catalog.prices`, `catalog.stock` or `stores.customers`. */
            kind: string;
            /** @description Records in the last published reading. */
            items: number;
            /** @description Records of it that were left out. */
            skipped: number;
        };
        SkippedRecordDto: {
            key: string | null;
            kind: string;
            /** @description Where it stood, e.g. `items[17].price`. */
            place: string;
            reason: string;
            times: number;
            /** Format: date-time */
            lastAt: string;
        };
        SyncDto: {
            readings: components["schemas"]["ReadingDto"][];
            /** @description The newest first, at most 100. */
            skipped: components["schemas"]["SkippedRecordDto"][];
        };
        FunctionStandingDto: {
            /** @enum {string} */
            name: "credit" | "stock" | "prices" | "orders";
            /** @enum {string} */
            mode: "normal" | "degraded" | "recovering";
            /** Format: date-time */
            since: string;
            reason: string | null;
            /** @description Held degraded by an admin. */
            forced: boolean;
            /**
             * Format: date-time
             * @description When a forced mode ends by itself.
             */
            until: string | null;
        };
        FlagDto: {
            /** @enum {string} */
            name: "CREDIT_CHECK_BYPASS";
            enabled: boolean;
            reason: string | null;
            /** @description Who set it last; null until somebody did. */
            owner: string | null;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When it goes out by itself; null while it is off.
             */
            until: string | null;
        };
        ErpPointDto: {
            calls: number;
            /** @description Calls that speak against the ERP's health; a refusal is none. */
            failed: number;
            /** @description Milliseconds, of the calls that were answered; null when none was. */
            averageMs: number | null;
            /** @description Milliseconds, of all calls. */
            slowestMs: number;
            /**
             * Format: date-time
             * @description Where its step begins.
             */
            at: string;
        };
        ErpCallsDto: {
            /**
             * @description A function of the ERP, or the probe that asks whether it lives.
             * @enum {string}
             */
            name: "probe" | "credit" | "stock" | "prices" | "orders";
            calls: number;
            failed: number;
            averageMs: number | null;
            slowestMs: number;
        };
        ErpHealthDto: {
            stepSeconds: number;
            /**
             * Format: date-time
             * @description Fifteen minutes ago.
             */
            from: string;
            /** @description Oldest first; steps without a call are left out. */
            points: components["schemas"]["ErpPointDto"][];
            byName: components["schemas"]["ErpCallsDto"][];
        };
        WaitingDto: {
            orders: number;
            /**
             * Format: date-time
             * @description When the oldest was placed.
             */
            oldestAt: string | null;
        };
        OrderMinuteDto: {
            orders: number;
            /** Format: date-time */
            at: string;
        };
        OrdersPerMinuteDto: {
            /**
             * Format: date-time
             * @description Where the first of sixty minutes begins.
             */
            from: string;
            /** @description Minutes in which nothing was placed are left out. */
            points: components["schemas"]["OrderMinuteDto"][];
        };
        OrderFiguresDto: {
            /** @description Until the ERP has them. */
            toSend: components["schemas"]["WaitingDto"];
            /** @description AMBER. */
            toApprove: components["schemas"]["WaitingDto"];
            /** @description The ERP changed or refused them. */
            toReview: components["schemas"]["WaitingDto"];
            held: components["schemas"]["WaitingDto"];
            perMinute: components["schemas"]["OrdersPerMinuteDto"];
        };
        QueueDto: {
            due: number;
            later: number;
            running: number;
            /** @description Used up their tries, and wait to be requeued by hand. */
            failed: number;
            /** @description How long the oldest due job waits. */
            oldestSeconds: number;
        };
        WorkerDto: {
            id: string;
            host: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            heartbeatAt: string;
        };
        NoticeTroubleDto: {
            /** @description Tried again at the moment. */
            failing: number;
            /** @description Within the last day. */
            givenUp: number;
        };
        LastSyncDto: {
            /** @description `catalog.items`, `catalog.prices`, `catalog.stock`, `stores.customers` or `ordering.changes`. */
            kind: string;
            /**
             * Format: date-time
             * @description When what was read last, to its end, began; null before the first.
             */
            asOf: string | null;
            /** @description Why the list could not be believed the last time. */
            fault: string | null;
        };
        OpenTasksDto: {
            tasks: number;
            kind: string;
            /** Format: date-time */
            oldestAt: string;
        };
        ControlRoomDto: {
            /**
             * @description The worst of the functions.
             * @enum {string}
             */
            mode: "normal" | "degraded" | "recovering";
            /**
             * Format: date-time
             * @description When it was read.
             */
            at: string;
            /** Format: date-time */
            since: string;
            functions: components["schemas"]["FunctionStandingDto"][];
            flags: components["schemas"]["FlagDto"][];
            erp: components["schemas"]["ErpHealthDto"];
            orders: components["schemas"]["OrderFiguresDto"];
            queue: components["schemas"]["QueueDto"];
            /** @description Those that are alive. */
            workers: components["schemas"]["WorkerDto"][];
            notices: components["schemas"]["NoticeTroubleDto"];
            syncs: components["schemas"]["LastSyncDto"][];
            tasks: components["schemas"]["OpenTasksDto"][];
        };
        LiveDto: {
            live: boolean;
        };
        ReadyDto: {
            ready: boolean;
            /** @enum {string} */
            database: "up" | "down" | "not-migrated";
            /**
             * @description Not needed to be ready.
             * @enum {string}
             */
            redis: "up" | "down" | "none";
        };
        PositionDto: {
            /** Format: date-time */
            at: string;
            lat: number;
            lng: number;
            /** @description Metres. */
            accuracy: number;
        };
        AnnounceNotaDto: {
            /**
             * Format: date-time
             * @description Time of the device.
             */
            takenAt: string;
            /** @description How many photos follow. */
            photos: number;
            /**
             * Format: date
             * @description What the paper says.
             */
            paperDate?: string;
            note?: string;
            /**
             * Format: uuid
             * @description Made on the device; the key of the order that comes of it.
             */
            id: string;
            /** Format: uuid */
            storeId: string;
            position?: components["schemas"]["PositionDto"];
        };
        NotaStandingDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "incoming" | "waiting" | "keyed" | "dropped";
            /** @description Numbers of the photos that are there. */
            here: number[];
        };
        NotaClaimDto: {
            byName: string;
            /** Format: date-time */
            until: string;
        };
        ManualNotaDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "incoming" | "waiting" | "keyed" | "dropped";
            /** @description Numbers of the photos that are there. */
            here: number[];
            /** Format: uuid */
            storeId: string;
            /** Format: date */
            paperDate: string | null;
            note: string | null;
            photos: number;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description The admin who keys it right now. */
            claim: components["schemas"]["NotaClaimDto"] | null;
            closedByName: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            dropReason: string | null;
            storeCode: string;
            storeName: string;
            sentByName: string;
            /** Format: date-time */
            takenAt: string;
        };
        ManualNotaPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["ManualNotaDto"][];
        };
        NotaPlaceDto: {
            lat: number;
            lng: number;
        };
        PhotoTaleDto: {
            number: number;
            place: components["schemas"]["NotaPlaceDto"] | null;
            /** @description The camera's clock, without time zone: `2026:11:20 09:05:00`. */
            takenAt: string | null;
        };
        WholeNotaDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "incoming" | "waiting" | "keyed" | "dropped";
            /** @description Numbers of the photos that are there. */
            here: number[];
            /** Format: uuid */
            storeId: string;
            /** Format: date */
            paperDate: string | null;
            note: string | null;
            photos: number;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description The admin who keys it right now. */
            claim: components["schemas"]["NotaClaimDto"] | null;
            closedByName: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            dropReason: string | null;
            /** @description Where the device was, when it knew. */
            position: components["schemas"]["NotaPlaceDto"] | null;
            tales: components["schemas"]["PhotoTaleDto"][];
            storeCode: string;
            storeName: string;
            sentByName: string;
            /** Format: date-time */
            takenAt: string;
        };
        ClaimedNotaDto: {
            /** Format: date-time */
            until: string;
        };
        PriceInputDto: {
            amount: number;
            /** @enum {string} */
            currency: "IDR";
        };
        WantedLineDto: {
            sku: string;
            /** @description Sales units. */
            quantity: number;
            /** @description The price per sales unit that the buyer saw; 422 `order.price_changed` with both when ours differs. */
            expectedPrice?: components["schemas"]["PriceInputDto"];
        };
        WantedLinesDto: {
            lines: components["schemas"]["WantedLineDto"][];
        };
        QuotedStockDto: {
            /** @description Sales units that the store can have: as last heard, less what our own orders take. */
            available: number;
            /** Format: date-time */
            asOf: string;
        };
        LineAmountsDto: {
            /** @enum {string} */
            taxClass: "STANDARD" | "LUXURY" | "EXEMPT" | "NOT_COLLECTED";
            taxRule: string;
            net: components["schemas"]["MoneyDto"];
            taxBase: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
        };
        LineFaultDto: {
            /** @description Which of the lines asked for, from 0. */
            line: number;
            /** @enum {string} */
            code: "order.sku_unknown" | "order.sku_repeated" | "order.price_missing" | "order.quantity_minimum" | "order.quantity_multiple" | "order.price_changed" | "order.stock_insufficient";
            /** @description Amounts and numbers that say how it could be ordered. */
            figures: {
                [key: string]: unknown;
            };
            sku: string;
        };
        QuotedLineDto: {
            quantity: number;
            /** @description Null for a SKU that cannot be ordered at all. */
            name: string | null;
            unit: string | null;
            /** @description Per sales unit, before tax, at this quantity. */
            unitPrice: components["schemas"]["MoneyDto"] | null;
            /** Format: date-time */
            priceAsOf: string | null;
            stock: components["schemas"]["QuotedStockDto"] | null;
            /** @description Null while the line has faults: it is not in the totals. */
            amounts: components["schemas"]["LineAmountsDto"] | null;
            faults: components["schemas"]["LineFaultDto"][];
            sku: string;
        };
        TotalsDto: {
            net: components["schemas"]["MoneyDto"];
            discount: components["schemas"]["MoneyDto"];
            taxBase: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            grandTotal: components["schemas"]["MoneyDto"];
        };
        CreditReasonDto: {
            /** @enum {string} */
            code: "credit.blocked" | "credit.overdue" | "credit.over_limit" | "credit.within_tolerance" | "credit.not_judgeable";
            /** @description Amounts, and `asOf` as a time. */
            figures: {
                [key: string]: unknown;
            };
        };
        CreditDto: {
            /** @enum {string} */
            verdict: "GREEN" | "AMBER" | "RED";
            reasons: components["schemas"]["CreditReasonDto"][];
            /**
             * Format: date-time
             * @description When the ERP was heard; null when it never was.
             */
            asOf: string | null;
            limit: components["schemas"]["MoneyDto"] | null;
            /** @description What the store owed and had on order before this order. */
            exposure: components["schemas"]["MoneyDto"];
        };
        QuoteDto: {
            lines: components["schemas"]["QuotedLineDto"][];
            /** @description Of the lines without faults. */
            totals: components["schemas"]["TotalsDto"];
            /** @description RED and not judgeable are shown, not refused. */
            credit: components["schemas"]["CreditDto"];
        };
        KeyNotaDto: {
            lines: components["schemas"]["WantedLineDto"][];
            /** Format: date */
            paperDate?: string;
            note?: string;
            purchaseOrderNumber?: string;
        };
        OrderLineDto: {
            /** @description Pieces in one pack, as the catalogue told it then; null where it was not kept. */
            packSize: number | null;
            quantity: number;
            /** @enum {string} */
            taxClass: "STANDARD" | "LUXURY" | "EXEMPT" | "NOT_COLLECTED";
            sku: string;
            name: string;
            unit: string;
            /** @description Per sales unit, before tax. */
            unitPrice: components["schemas"]["MoneyDto"];
            /** @description The dated rule the tax was reckoned by. */
            taxRule: string;
            net: components["schemas"]["MoneyDto"];
            taxBase: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
        };
        OrderEventDto: {
            seq: number;
            /** @enum {string} */
            kind: "placed" | "judged" | "approved" | "rejected" | "released" | "lines-changed" | "sent" | "booked" | "changed-by-erp" | "refused-by-erp" | "unknown" | "accepted-changes" | "resent" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "confirmed" | "disputed" | "held" | "cancelled" | "outcome-told" | "whatsapp-opened";
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
            actorId: string;
        };
        LineFiguresDto: {
            quantity: number;
            unitPrice: components["schemas"]["MoneyDto"];
        };
        LineDifferenceDto: {
            ours: components["schemas"]["LineFiguresDto"] | null;
            theirs: components["schemas"]["LineFiguresDto"] | null;
            reason: string | null;
            sku: string;
        };
        LineRefusalDto: {
            /** @description Null: the order as a whole. */
            sku: string | null;
            /** @description Sales units the ERP could deliver, where it says so. */
            available: number | null;
            code: string;
            message: string;
        };
        ErpExchangeDto: {
            /** @enum {string} */
            state: "waiting" | "sending" | "booked" | "changed" | "refused" | "unknown";
            attempts: number;
            differences: components["schemas"]["LineDifferenceDto"][];
            refusals: components["schemas"]["LineRefusalDto"][];
            /** @description The order's number in the ERP. */
            number?: string;
            externalRef: string;
        };
        OrderDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            storeId: string;
            /** @enum {string} */
            status: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            /**
             * @description Only of a held order: the status it returns to.
             * @enum {string}
             */
            heldFrom?: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            lines: components["schemas"]["OrderLineDto"][];
            /** Format: uuid */
            placedBy: string;
            /**
             * @description What the owner says of it; null unless somebody placed it in the store's name.
             * @enum {string|null}
             */
            confirmation: "open" | "confirmed" | "disputed" | null;
            /**
             * @description `portal`: from a cart; `import`: from a file of orders; `manual`: keyed from a paper note.
             * @enum {string}
             */
            origin: "portal" | "import" | "manual";
            /**
             * Format: date
             * @description What the paper note says.
             */
            paperDate?: string;
            /** @description Where photos of that note are; only in the answer about one order, and only for who may see them. */
            paperPhotos?: string[];
            timeline: components["schemas"]["OrderEventDto"][];
            number: string;
            storeCode: string;
            storeName: string;
            /** @description What an approval is bound to. */
            contentHash: string;
            credit: components["schemas"]["CreditDto"];
            totals: components["schemas"]["TotalsDto"];
            /** @description As the person is called today; not in the answer to whoever just placed it. */
            placedByName?: string;
            /** @description The store in whose name somebody else placed it: a salesman in a shadow session, or an admin from paper or a file. */
            onBehalfOf?: string;
            /** Format: date-time */
            placedAt: string;
            note?: string;
            purchaseOrderNumber?: string;
            erp: components["schemas"]["ErpExchangeDto"];
        };
        ReasonDto: {
            reason: string;
        };
        SessionDto: {
            /** Format: uuid */
            id: string;
            /** @description Made by the device on its first start. */
            deviceId: string | null;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** @description The one that asks. */
            current: boolean;
        };
        SessionPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["SessionDto"][];
        };
        NoticeDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The same on each channel that the message takes.
             */
            messageId: string;
            /** @enum {string} */
            channel: "email" | "sms";
            /** Format: uuid */
            orderId: string | null;
            /** Format: uuid */
            storeId: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "given-up";
            /** @description On this channel. */
            attempts: number;
            lastError: string | null;
            /** @description Which way it went out: `smtp`, the name of the SMS gateway, or `outbox`. */
            via: string | null;
            /** Format: date-time */
            lastTriedAt: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** @description The address or the phone number. */
            recipient: string;
            template: string;
            /** Format: date-time */
            createdAt: string;
        };
        NoticePageDto: {
            nextCursor: string | null;
            items: components["schemas"]["NoticeDto"][];
        };
        OutboxFileDto: {
            bytes: number;
            name: string;
            /** Format: date-time */
            writtenAt: string;
        };
        OutboxPageDto: {
            nextCursor: string | null;
            /** @description False: mails land in the outbox instead of going out. */
            sendsMail: boolean;
            /** @description False: SMS land in the outbox instead of going out. */
            sendsSms: boolean;
            items: components["schemas"]["OutboxFileDto"][];
        };
        OutboxMessageDto: {
            name: string;
            /** @description As it was written, without the secrets of links. */
            content: string;
        };
        TakenImportDto: {
            /** Format: uuid */
            id: string;
            /** @description The same file was handed in before: this is the import that it was. */
            known: boolean;
        };
        VerdictSumDto: {
            /** @enum {string} */
            verdict: "ready" | "approval" | "refused" | "placing" | "placed" | "failed";
            rows: number;
            /** @description At today's prices, with tax. */
            value: components["schemas"]["MoneyDto"];
        };
        OrderImportDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description `judging`: each line is looked at; `ready`: it waits for a person; `running`: its orders are being placed.
             * @enum {string}
             */
            state: "judging" | "ready" | "running";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** Format: uuid */
            requestedBy: string;
            requestedByName: string | null;
            rows: number;
            /** @description Lines that were not looked at yet. */
            waiting: number;
            /** @description Orders that were placed. */
            orders: number;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            verdicts: components["schemas"]["VerdictSumDto"][];
        };
        OrderImportPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["OrderImportDto"][];
        };
        RowFaultDto: {
            /** @enum {string} */
            code: "order_import.store_missing" | "order_import.store_unknown" | "order_import.product_missing" | "order_import.product_unknown" | "order_import.quantity_missing" | "order_import.number_ambiguous" | "order_import.number_unreadable" | "order_import.number_out_of_range" | "order_import.date_unreadable" | "order_import.date_in_future" | "order_import.text_too_long" | "order_import.order_differs" | "order_import.too_many_lines" | "order_import.not_placed" | "order.credit_exceeded" | "credit.unavailable" | "order.sku_unknown" | "order.sku_repeated" | "order.price_missing" | "order.quantity_minimum" | "order.quantity_multiple" | "order.price_changed" | "order.stock_insufficient";
            /** @description As it stands in the line, where that is what is wrong. */
            value: string | null;
            /** @description What the rule says: a multiple, what is left; prices in rupiah. */
            figures: {
                [key: string]: number | null;
            };
        };
        OrderImportRowDto: {
            /** @description In the file, as a spreadsheet numbers it. */
            line: number;
            /**
             * @description Null until the line was looked at.
             * @enum {string|null}
             */
            verdict: "ready" | "approval" | "refused" | "placing" | "placed" | "failed" | null;
            sku: string | null;
            productName: string | null;
            quantity: number | null;
            /** @description With tax, at the price of the day it was looked at. */
            value: components["schemas"]["MoneyDto"] | null;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            storeCode: string;
            reference: string;
            code: string;
            note: string;
            faults: components["schemas"]["RowFaultDto"][];
        };
        OrderImportRowPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["OrderImportRowDto"][];
        };
        RunImportDto: {
            /** @description In the file; left out: all lines that can be ordered. */
            lines?: number[];
        };
        OrderDeedDto: {
            /** @description Null where nobody has that id any more. */
            actorName: string | null;
            details: {
                [key: string]: unknown;
            };
            id: string;
            /** Format: date-time */
            at: string;
            actorId: string;
            action: string;
            requestId: string;
            /** @description The portal did it by itself, or heard it from the ERP. */
            bySystem: boolean;
            /** @description A salesman did it in the store's name. */
            onBehalf: boolean;
        };
        OrderDeedPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["OrderDeedDto"][];
        };
        DeskOrderDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            storeId: string;
            /** @enum {string} */
            status: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            /** @enum {string} */
            verdict: "GREEN" | "AMBER" | "RED";
            /** @enum {string} */
            origin: "portal" | "import" | "manual";
            /** @enum {string} */
            erpState: "waiting" | "sending" | "booked" | "changed" | "refused" | "unknown";
            erpNumber: string | null;
            number: string;
            storeCode: string;
            storeName: string;
            /** Format: date-time */
            placedAt: string;
            /** @description As the person is called today. */
            placedByName: string;
            /** @description Somebody else placed it in the store's name. */
            onBehalf: boolean;
            grandTotal: components["schemas"]["MoneyDto"];
        };
        DeskOrderPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["DeskOrderDto"][];
        };
        WireCallDto: {
            /** Format: date-time */
            at: string;
            /** @description Milliseconds; null: no answer was heard. */
            took: number | null;
            sent: string | null;
            status: number | null;
            answer: string | null;
            /** @description Why no answer came. */
            fault: string | null;
            method: string;
            /** @description Path and query. */
            path: string;
        };
        OrderExchangeDto: {
            /** @enum {string} */
            outcome: "accepted" | "changed" | "refused" | "unknown" | "unavailable";
            /** @description The order as it was handed over. */
            sent: {
                [key: string]: unknown;
            };
            /** @description What came of it. */
            answer: {
                [key: string]: unknown;
            };
            /** @description What went over the wire, request by request: masked, and long texts cut. None: nothing left the portal. */
            wire: components["schemas"]["WireCallDto"][];
            /** @description From 1, of those that are kept. */
            attempt: number;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            answeredAt: string;
        };
        OrderExchangesDto: {
            items: components["schemas"]["OrderExchangeDto"][];
        };
        OrderViewDto: {
            /** Format: uuid */
            id: string;
            filter: {
                [key: string]: string;
            };
            name: string;
        };
        OrderViewsDto: {
            items: components["schemas"]["OrderViewDto"][];
        };
        ViewFilterDto: {
            q?: string;
            status?: string;
            erpState?: string;
            origin?: string;
            from?: string;
            to?: string;
            onBehalf?: string;
            sort?: string;
        };
        KeepOrderViewDto: {
            name: string;
            filter: components["schemas"]["ViewFilterDto"];
        };
        StoreHistoryDto: {
            /** @description All that the store placed in the last twelve months, this order left out. */
            orders: number;
            /** @description Of those that were neither rejected nor cancelled. */
            kept: number;
            disputed: number;
            rejected: number;
            /** Format: date-time */
            lastPlacedAt: string | null;
            /** @description Of the kept ones. */
            value: components["schemas"]["MoneyDto"];
        };
        RiskPointDto: {
            /** @enum {string} */
            code: "risk.over_limit" | "risk.overdue" | "risk.never_heard" | "risk.old_figures" | "risk.new_store" | "risk.unusual_size" | "risk.disputed" | "risk.rejected" | "risk.unconfirmed" | "risk.steady";
            /** @description Below zero: speaks for the order. */
            points: number;
            /** @description Amounts, and whole numbers. */
            figures: {
                [key: string]: unknown;
            };
        };
        RiskHintDto: {
            /** @enum {string} */
            level: "low" | "medium" | "high";
            /** @description The sum of the lines, never below zero. */
            points: number;
            lines: components["schemas"]["RiskPointDto"][];
        };
        ApprovalDto: {
            order: components["schemas"]["OrderDto"];
            history: components["schemas"]["StoreHistoryDto"];
            risk: components["schemas"]["RiskHintDto"];
            /** @description The caller placed it, and so may not pass it on. */
            own: boolean;
        };
        ApprovalPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["ApprovalDto"][];
        };
        SeenOrderDto: {
            /** @description Of the contents that the approver saw. */
            contentHash: string;
            /** Format: uuid */
            id: string;
        };
        ApproveOrdersDto: {
            orders: components["schemas"]["SeenOrderDto"][];
            /** @description What all that are approved by this call may be worth together; another call has a ceiling of its own. */
            ceiling: components["schemas"]["PriceInputDto"];
        };
        ApprovalResultDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "approved" | "refused";
            /** @description Figures behind the refusal. */
            details: {
                [key: string]: unknown;
            };
            /** @description Why it was left as it was. */
            code?: string;
        };
        ApprovalResultsDto: {
            results: components["schemas"]["ApprovalResultDto"][];
        };
        OrderPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["OrderDto"][];
        };
        ApproveOrderDto: {
            /** @description Of the contents that the approver saw. */
            contentHash: string;
            /** @description Other lines: priced and judged anew, and approved in the same breath. */
            lines?: components["schemas"]["WantedLineDto"][];
        };
        RejectOrderDto: {
            reason: string;
            /** @description Of the contents that the approver saw; 409 `order.content_changed` when others stand there. */
            contentHash?: string;
        };
        LinkedLineDto: {
            quantity: number;
            name: string;
            unit: string;
            net: components["schemas"]["MoneyDto"];
        };
        LinkedTotalsDto: {
            net: components["schemas"]["MoneyDto"];
            discount: components["schemas"]["MoneyDto"];
            tax: components["schemas"]["MoneyDto"];
            grandTotal: components["schemas"]["MoneyDto"];
        };
        LinkedOrderDto: {
            /**
             * @description What the link is good for.
             * @enum {string}
             */
            purpose: "confirm" | "dispute";
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            status: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            used: boolean;
            /** Format: date-time */
            expiresAt: string;
            number: string;
            storeName: string;
            /** Format: date-time */
            placedAt: string;
            lines: components["schemas"]["LinkedLineDto"][];
            totals: components["schemas"]["LinkedTotalsDto"];
        };
        MessageTemplateDto: {
            /** @enum {string} */
            template: "order" | "outcome";
            version: number;
        };
        OrderMessageDto: {
            /** @description E.164 of a mobile: of the store's contact, else its owner, else the store; null where none is known. */
            phone: string | null;
            /**
             * @description Whose number it is; null where nobody gave one.
             * @enum {string|null}
             */
            who: "contact" | "owner" | "store" | null;
            /** @description A number that was given and is not one mobile: a landline, or two numbers. */
            unusable: string | null;
            /**
             * Format: uri
             * @description As in `WhatsAppDto`; null where the only number known cannot have WhatsApp. Without a number, one chooses whom to send to.
             */
            url: string | null;
            text: string;
            /** @description To be handed back once WhatsApp was opened. */
            message: components["schemas"]["MessageTemplateDto"];
        };
        PlaceOrderDto: {
            lines: components["schemas"]["WantedLineDto"][];
            /**
             * Format: date-time
             * @description Time of the device.
             */
            placedAt?: string;
            /** @description The store's own number for the order. */
            purchaseOrderNumber?: string;
            note?: string;
            position?: components["schemas"]["PositionDto"];
        };
        ResolveOrderDto: {
            /** @enum {string} */
            action: "accept-changes" | "resend" | "withdraw";
            /** @description Of the contents that the admin saw. */
            contentHash: string;
            /** @description With `resend`: other lines, priced and judged anew. */
            lines?: components["schemas"]["WantedLineDto"][];
        };
        OutcomeChangeDto: {
            ordered: components["schemas"]["LineFiguresDto"] | null;
            /** @description Null: no longer in the order. */
            booked: components["schemas"]["LineFiguresDto"] | null;
            sku: string;
            name: string;
            unit: string;
        };
        OutcomeToldDto: {
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            byName: string;
        };
        WhatsAppDto: {
            /**
             * Format: uri
             * @description For a link: opens WhatsApp with the text written. That it was opened does not say that it was sent.
             */
            url: string;
            /** @description E.164 of a mobile; null where none is known. */
            phone: string | null;
            /** @description The same text, to be copied. */
            text: string;
        };
        OutcomeDto: {
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            storeId: string;
            /** @enum {string} */
            status: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            /** @enum {string} */
            outcome: "booked" | "changed" | "refused" | "rejected" | "cancelled";
            /** @description Where the order is not as it was ordered. */
            changes: components["schemas"]["OutcomeChangeDto"][];
            told: components["schemas"]["OutcomeToldDto"] | null;
            number: string;
            storeCode: string;
            storeName: string;
            contentHash: string;
            /** Format: date-time */
            placedAt: string;
            value: components["schemas"]["MoneyDto"];
            /** @description For a person to send. */
            message: components["schemas"]["WhatsAppDto"];
        };
        RecipientDto: {
            /** @description E.164 of a mobile: of the store's contact, else its owner, else the store; null where none is known. */
            phone: string | null;
            /**
             * @description Whose number it is; null where nobody gave one.
             * @enum {string|null}
             */
            who: "contact" | "owner" | "store" | null;
            /** @description A number that was given and is not one mobile: a landline, or two numbers. */
            unusable: string | null;
        };
        OutcomeMessageDto: {
            /** Format: uuid */
            storeId: string;
            /** @description What it tells, oldest first. */
            orderIds: string[];
            /** @description Where no mobile is known, its link lets one choose whom to send to. */
            message: components["schemas"]["WhatsAppDto"];
            recipient: components["schemas"]["RecipientDto"];
            /** @description To be handed back for each of the orders once WhatsApp was opened. */
            template: components["schemas"]["MessageTemplateDto"];
        };
        OutcomePageDto: {
            nextCursor: string | null;
            /** @description How many have an outcome that nobody was told. */
            waiting: number;
            items: components["schemas"]["OutcomeDto"][];
            /** @description Those of the page that nobody was told, a store's together as far as a message holds them. */
            messages: components["schemas"]["OutcomeMessageDto"][];
        };
        TellOutcomeDto: {
            /** @description Of the contents that the message told. */
            contentHash: string;
            /**
             * @description What the message told.
             * @enum {string}
             */
            outcome: "booked" | "changed" | "refused" | "rejected" | "cancelled";
        };
        OrderTemplateDto: {
            id: string;
            name: string;
            lines: components["schemas"]["CartLineDto"][];
            /** Format: date-time */
            updatedAt: string;
        };
        OrderTemplatePageDto: {
            items: components["schemas"]["OrderTemplateDto"][];
            nextCursor: string | null;
        };
        OrderTemplateContentsDto: {
            /** @description Each SKU at most once. */
            lines: components["schemas"]["CartLineDto"][];
            /** @description Unique in the store, whatever the case of its letters. */
            name: string;
        };
        UserDto: {
            email: string | null;
            /** @description E.164. */
            phone: string | null;
            roles: ("salesman" | "store_owner" | "admin" | "auditor" | "support")[];
            /** @enum {string} */
            state: "ACTIVE" | "SUSPENDED";
            id: string;
            name: string;
            storeIds: string[];
            /** Format: date-time */
            createdAt: string;
        };
        UserPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["UserDto"][];
        };
        AddUserDto: {
            name: string;
            /** @description One of `email` and `phone` is needed; an invitation goes out by e-mail only. */
            email?: string;
            /** @description `0812…`, `62812…` or `+62812…`. */
            phone?: string;
            /** @description An auditor holds no other role. */
            roles: ("salesman" | "store_owner" | "admin" | "auditor" | "support")[];
            /** @description The stores that a `store_owner` owns. */
            storeIds?: string[];
        };
        AddedUserDto: {
            email: string | null;
            /** @description E.164. */
            phone: string | null;
            roles: ("salesman" | "store_owner" | "admin" | "auditor" | "support")[];
            /** @enum {string} */
            state: "ACTIVE" | "SUSPENDED";
            /** @description Sets the first password, once; only for people without an e-mail address, to be handed over by other means. */
            invitationLink: string | null;
            id: string;
            name: string;
            storeIds: string[];
            /** Format: date-time */
            createdAt: string;
        };
        ChangeDutiesDto: {
            /** @description All of them; an auditor holds no other role. */
            roles: ("salesman" | "store_owner" | "admin" | "auditor" | "support")[];
            reason: string;
            /** @description All stores that a `store_owner` owns; none when left out. */
            storeIds?: string[];
        };
        UserSessionDto: {
            /** Format: uuid */
            id: string;
            /** @description Made by the device on its first start. */
            deviceId: string | null;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
        };
        UserSessionPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["UserSessionDto"][];
        };
        ImportRowDto: {
            /** @description In the file, from 1. */
            line: number;
            /** @description Whom the line is about: somebody who is known, or who is to be invited. */
            email: string;
            /** @description Needed for somebody new; nobody is renamed. */
            name?: string;
            phone?: string;
            /**
             * @description Needed for somebody new; nobody who is known gets another one.
             * @enum {string}
             */
            role?: "salesman" | "store_owner" | "support";
            /** @description The ERP's customer codes: a salesman's territory, an owner's own stores. They are added to what is there. */
            storeCodes?: string[];
        };
        PeopleImportDto: {
            rows: components["schemas"]["ImportRowDto"][];
            /** @description True: says what would become of each line, and changes nothing. */
            dryRun: boolean;
        };
        ImportFaultDto: {
            /** @enum {string} */
            code: "field.email" | "field.phone" | "user.login_taken" | "import.name_missing" | "import.role_missing" | "import.role_differs" | "import.stores_unfit" | "import.store_unknown";
            /** @description What is wrong, as it stands in the line. */
            value: string | null;
        };
        ImportedLineDto: {
            line: number;
            name: string | null;
            /**
             * @description `new`: is invited; `change`: gets stores; `same`: is so already.
             * @enum {string}
             */
            verdict: "new" | "change" | "same" | "refused";
            email: string;
            faults: components["schemas"]["ImportFaultDto"][];
            /** @description Codes of the stores that are added. */
            addedStores: string[];
        };
        ImportedPeopleDto: {
            items: components["schemas"]["ImportedLineDto"][];
        };
        PaperDto: {
            /** @enum {string} */
            kind: "catalogue" | "price-list" | "order-form";
            /** Format: date-time */
            pricesAsOf: string | null;
            /** Format: date-time */
            stockAsOf: string | null;
            priceList: string;
            /** @description The same contents have the same one. */
            version: string;
            /** @description Bytes. */
            size: number;
            products: number;
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date-time
             * @description When it last said what it would say anew.
             */
            checkedAt: string;
        };
        PapersDto: {
            /** @description Empty while none is made. */
            items: components["schemas"]["PaperDto"][];
        };
        KitPartDto: {
            /** @enum {string} */
            kind: "catalogue" | "price-list" | "order-form" | "index";
            storeId: string | null;
            /** Format: date-time */
            pricesAsOf: string | null;
            /** Format: date-time */
            stockAsOf: string | null;
            /** @description In the archive. */
            name: string;
            /** @description Whose prices, or which store's. */
            title: string;
            version: string;
            /** @description Bytes. */
            size: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            checkedAt: string;
        };
        KitOfferDto: {
            /** @description The archive's ETag, without its quotes. */
            version: string;
            /** @description Bytes of the whole archive. */
            size: number;
            parts: components["schemas"]["KitPartDto"][];
            /** @description Stores whose papers are not made yet, or who buy by no price list. */
            withoutPapers: number;
        };
        PictureDto: {
            imageUrl: string;
        };
        SettingChangeDto: {
            /** @description Null where the person is no longer known. */
            byName: string | null;
            /** Format: date-time */
            at: string;
        };
        AbuseStandingDto: {
            /** @enum {string} */
            name: "jumpMinimumOrders" | "jumpTimesOwn" | "jumpTimesPeers" | "historyDays" | "storesMany" | "storesMinutes" | "travelMetres" | "travelRoadKmh" | "travelImpossibleKmh" | "farMetres" | "farOrdersSerious" | "fixAccuracyMetres" | "fixAgeMinutes" | "hourFrom" | "hourUntil" | "deviceDays" | "disputeDays" | "disputes" | "disputesSerious";
            min: number;
            max: number;
            preset: number;
            value: number;
            lastChange: components["schemas"]["SettingChangeDto"] | null;
        };
        AbuseStandingListDto: {
            items: components["schemas"]["AbuseStandingDto"][];
            /** @description To be handed back with a change. */
            version: string;
        };
        CompanyLogoDto: {
            width: number;
            height: number;
            lastChange: components["schemas"]["SettingChangeDto"] | null;
            /** @description SHA-256 in hex. */
            hash: string;
        };
        CompanyDto: {
            legalName: string | null;
            /** @description 15 or 16 digits. */
            npwp: string | null;
            address: string | null;
            /** @description Null where there is none; `GET …/logo` gives the picture. */
            logo: components["schemas"]["CompanyLogoDto"] | null;
            lastChange: components["schemas"]["SettingChangeDto"] | null;
            brand: string;
            /** @description To be handed back with a change. */
            version: string;
        };
        SetCompanyDto: {
            /** @description How mails and papers call the portal. */
            brand?: string | null;
            legalName?: string | null;
            /** @description The tax number, with or without its dots: 15 or 16 digits. */
            npwp?: string | null;
            address?: string | null;
            version?: string;
        };
        ErpTestDto: {
            milliseconds: number;
            /**
             * @description Null: it answered.
             * @enum {string|null}
             */
            fault: "unreachable" | "not-let-in" | "timeout" | "dropped" | "busy" | "failed" | "not-understood" | null;
            /** @description What the adapter says of the fault, in English. */
            detail: string | null;
            /** @description Which kind of ERP was asked: `rest`, `tryton`. */
            erp: string;
            /** Format: date-time */
            at: string;
        };
        SmsPreviewDto: {
            septets: number;
            segments: number;
            /** @description Septets with the names that take the most room; null where the message is given. */
            longest: number | null;
            text: string;
        };
        WordingDto: {
            /** @description Null: by e-mail only. */
            sms: string | null;
            subject: string;
            /** @description Each line is a paragraph; the first one greets. */
            body: string;
        };
        PlaceholderDto: {
            parts: ("subject" | "body" | "sms")[];
            necessary: ("subject" | "body" | "sms")[];
            /** @description Stands in braces. */
            name: string;
            /** @description What it is in the preview. */
            sample: string;
        };
        MessageDto: {
            /** @enum {string} */
            name: "order-on-behalf" | "order-lines-changed" | "order-entered" | "abuse-signal" | "agent-report" | "chain-head" | "password-reset" | "invitation";
            /** @description Null: by e-mail only. */
            sms: components["schemas"]["SmsPreviewDto"] | null;
            /** @description As it counts now; null where the message is given to the letter. */
            wording: components["schemas"]["WordingDto"] | null;
            /** @description As the house says it. */
            original: components["schemas"]["WordingDto"] | null;
            lastChange: components["schemas"]["SettingChangeDto"] | null;
            placeholders: components["schemas"]["PlaceholderDto"][];
            /** @description To be handed back with a change. */
            version: string;
            subject: string;
            mail: string;
        };
        MessageListDto: {
            items: components["schemas"]["MessageDto"][];
            /** @description What everybody reads while the ERP is away. */
            banner: string;
        };
        SetMessageDto: {
            subject?: string | null;
            /** @description Each line is a paragraph; the first one greets. Tables, links and their terms stand below it, whatever it says. */
            body?: string | null;
            /** @description One segment, whatever the names are, with the brand that the portal adds. */
            sms?: string | null;
            version?: string;
        };
        WordMessageDto: {
            subject?: string | null;
            /** @description Each line is a paragraph; the first one greets. Tables, links and their terms stand below it, whatever it says. */
            body?: string | null;
            /** @description One segment, whatever the names are, with the brand that the portal adds. */
            sms?: string | null;
        };
        MessagePreviewDto: {
            /** @enum {string} */
            name: "order-on-behalf" | "order-lines-changed" | "order-entered" | "abuse-signal" | "agent-report" | "chain-head" | "password-reset" | "invitation";
            /** @description Null: by e-mail only. */
            sms: components["schemas"]["SmsPreviewDto"] | null;
            subject: string;
            mail: string;
        };
        MessageTrialDto: {
            /** @description Where it goes: the own address of who asked. */
            to: string;
        };
        ThresholdDto: {
            /** @enum {string} */
            name: "creditMaxAge" | "creditDeadline" | "creditTolerance" | "breakerFailures" | "probeFailures" | "probeInterval" | "noticeRetry" | "noticeFallback";
            /** @enum {string} */
            group: "credit" | "breaker" | "notices";
            min: number;
            max: number;
            /** @description What counts while nobody set another. */
            preset: number;
            /** @description What counts now. */
            value: number;
            lastChange: components["schemas"]["SettingChangeDto"] | null;
        };
        ThresholdListDto: {
            items: components["schemas"]["ThresholdDto"][];
            /** @description To be handed back with a change. */
            version: string;
        };
        SetThresholdsDto: {
            /** @description How old a credit standing may be to judge by it; seconds. */
            creditMaxAge?: number | null;
            /** @description How long a live question about credit may take; milliseconds. */
            creditDeadline?: number | null;
            /** @description By how much an order may pass the limit and still wait for an approver; rupiah. */
            creditTolerance?: number | null;
            /** @description Calls of one function that fail in a row until it is degraded. */
            breakerFailures?: number | null;
            /** @description Probes without an answer in a row until everything is degraded. */
            probeFailures?: number | null;
            /** @description Between two probes; milliseconds. */
            probeInterval?: number | null;
            /** @description Pause after the first failure of a message; milliseconds. */
            noticeRetry?: number | null;
            /** @description How long a channel may fail before the other one takes over; seconds. */
            noticeFallback?: number | null;
            version?: string;
        };
        BacklogTotalsDto: {
            stores: number;
            orders: number;
            /** @description Of these, how many wait for an approver only because their credit could not be judged. */
            unjudged: number;
            /**
             * Format: date-time
             * @description Null when nothing waits.
             */
            oldestAt: string | null;
            value: components["schemas"]["MoneyDto"];
        };
        StoreBacklogDto: {
            /** Format: uuid */
            storeId: string;
            orders: number;
            unjudged: number;
            storeCode: string;
            storeName: string;
            value: components["schemas"]["MoneyDto"];
            /** Format: date-time */
            oldestAt: string;
        };
        BacklogDto: {
            nextCursor: string | null;
            totals: components["schemas"]["BacklogTotalsDto"];
            items: components["schemas"]["StoreBacklogDto"][];
        };
        StartReconciliationDto: {
            /** @description The oldest so many. */
            limit?: number;
            /** @description Forecasts only; sends and writes nothing. */
            dryRun?: boolean;
            /**
             * Format: uuid
             * @description Only this store's orders.
             */
            storeId?: string;
        };
        StartedDto: {
            id: string;
        };
        ReconciliationDto: {
            id: string;
            /** @enum {string} */
            state: "running" | "paused" | "done";
            dryRun: boolean;
            storeId: string | null;
            limit: number | null;
            requestedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt: string | null;
            total: number;
            done: number;
            accepted: number;
            changed: number;
            refused: number;
            failed: number;
            needsApproval: number;
            skipped: number;
        };
        ReconciliationListDto: {
            items: components["schemas"]["ReconciliationDto"][];
            nextCursor: string | null;
        };
        BriefOrderDto: {
            /** @enum {string} */
            status: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            /** @enum {string} */
            erpState: "waiting" | "sending" | "booked" | "changed" | "refused" | "unknown";
            number: string;
            storeCode: string;
            storeName: string;
            value: components["schemas"]["MoneyDto"];
            /** Format: date-time */
            placedAt: string;
        };
        PriceTodayDto: {
            sku: string;
            ordered: components["schemas"]["MoneyDto"];
            today: components["schemas"]["MoneyDto"];
        };
        ReconciliationDetailsDto: {
            erpNumber?: string | null;
            differences?: components["schemas"]["LineDifferenceDto"][];
            refusals?: components["schemas"]["LineRefusalDto"][];
            /** @description Forecast: what of the lines could not be ordered so any more. */
            faults?: components["schemas"]["LineFaultDto"][];
            prices?: components["schemas"]["PriceTodayDto"][];
            /**
             * @description Of one that was skipped.
             * @enum {string}
             */
            status?: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
            number?: string;
            credit?: components["schemas"]["CreditDto"];
        };
        ReconciliationItemDto: {
            /**
             * @description Null until the order had its turn. In a dry run: the forecast.
             * @enum {string|null}
             */
            outcome: "accepted" | "changed" | "refused" | "needs-approval" | "failed" | "skipped" | null;
            order: components["schemas"]["BriefOrderDto"] | null;
            position: number;
            orderId: string;
            storeId: string;
            details: components["schemas"]["ReconciliationDetailsDto"];
            /** Format: date-time */
            at: string | null;
        };
        ReconciliationWithItemsDto: {
            id: string;
            /** @enum {string} */
            state: "running" | "paused" | "done";
            dryRun: boolean;
            storeId: string | null;
            limit: number | null;
            requestedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt: string | null;
            total: number;
            done: number;
            accepted: number;
            changed: number;
            refused: number;
            failed: number;
            needsApproval: number;
            skipped: number;
            items: components["schemas"]["ReconciliationItemDto"][];
            nextCursor: string | null;
        };
        SignedByDto: {
            id: string;
            name: string;
        };
        SignOffDto: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["SignedByDto"];
            comment: string;
            reportHash: string;
        };
        AgentRankDto: {
            rank: number;
            /** @description Shadow sessions: what the rank goes by. */
            sessions: number;
            acts: number;
            refused: number;
            orders: number;
            stores: number;
            /** @description Rupiah, tax included. */
            value: number;
            disputes: number;
            /** @description Orders whose place is known. */
            located: number;
            far: number;
            /** @description Of the located orders, 0 to 1. */
            farShare: number | null;
            actorId: string;
            name: string;
            login: string;
        };
        TopAgentsDto: {
            farMetres: number;
            signOff: components["schemas"]["SignOffDto"] | null;
            month: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description Is the month over? */
            complete: boolean;
            agents: components["schemas"]["AgentRankDto"][];
        };
        FunctionModesDto: {
            /** @enum {string} */
            credit: "normal" | "degraded" | "recovering";
            /** @enum {string} */
            stock: "normal" | "degraded" | "recovering";
            /** @enum {string} */
            prices: "normal" | "degraded" | "recovering";
            /** @enum {string} */
            orders: "normal" | "degraded" | "recovering";
        };
        ServiceModeDto: {
            /**
             * @description The worst of the functions: degraded, then recovering, then normal.
             * @enum {string}
             */
            mode: "normal" | "degraded" | "recovering";
            /** Format: date-time */
            since: string;
            functions: components["schemas"]["FunctionModesDto"];
            /** @description What to show everybody; only while the mode is not normal. */
            banner?: string;
        };
        ModeHistoryPersonDto: {
            id: string;
            name: string;
        };
        ModeHistoryChangeDto: {
            /**
             * @description Whether a function's mode changed, or a flag.
             * @enum {string}
             */
            kind: "mode" | "flag";
            /** @description Null: the portal itself. */
            by: components["schemas"]["ModeHistoryPersonDto"] | null;
            /** @enum {string} */
            function?: "credit" | "stock" | "prices" | "orders";
            /**
             * @description `forced` is a degraded mode that an admin holds.
             * @enum {string}
             */
            from?: "normal" | "degraded" | "recovering" | "forced";
            /** @enum {string} */
            to?: "normal" | "degraded" | "recovering" | "forced";
            /** @enum {string} */
            flag?: "CREDIT_CHECK_BYPASS";
            id: string;
            /** Format: date-time */
            at: string;
            reason: string | null;
            /** Format: date-time */
            until: string | null;
            enabled?: boolean;
        };
        ModeHistoryPageDto: {
            items: components["schemas"]["ModeHistoryChangeDto"][];
            nextCursor: string | null;
        };
        SetServiceModeDto: {
            reason: string;
            /**
             * Format: date-time
             * @description Only with `degraded`: when it ends by itself. Without it, it lasts until `auto`.
             */
            until?: string;
            /**
             * @description `degraded` holds every function degraded; `auto` gives the mode back to breaker and probe.
             * @enum {string}
             */
            mode: "degraded" | "auto";
        };
        FlagListDto: {
            items: components["schemas"]["FlagDto"][];
            nextCursor: string | null;
        };
        SetFlagDto: {
            reason: string;
            /**
             * Format: date-time
             * @description When it goes out by itself: 24 hours from now when absent, 7 days at most.
             */
            until?: string;
            enabled: boolean;
        };
        ClaimedObjectDto: {
            type: string;
            id: string;
        };
        ClaimedActDto: {
            /** @description What was done: `product.looked_up`. */
            action: string;
            /**
             * Format: date-time
             * @description By the device's clock.
             */
            at: string;
            object: components["schemas"]["ClaimedObjectDto"];
            position?: components["schemas"]["PositionDto"];
        };
        OpenShadowSessionDto: {
            /** @description Why: the owner and the auditor read it. */
            reason: string;
            /**
             * Format: date-time
             * @description Only for a session that began without a connection: when, by the device's clock. At most 7 days ago.
             */
            startedAt?: string;
            /** @description With `startedAt`: what was done without a connection, recorded as the device's claim. */
            acts?: components["schemas"]["ClaimedActDto"][];
            /**
             * Format: uuid
             * @description Made on the device: the same id again answers the same session.
             */
            id?: string;
            /** Format: uuid */
            storeId: string;
            position?: components["schemas"]["PositionDto"];
        };
        TermDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        LocationDto: {
            lat: number;
            lng: number;
        };
        ShadowStoreDto: {
            /** Format: uuid */
            id: string;
            location: components["schemas"]["LocationDto"] | null;
            code: string;
            name: string;
        };
        OpenedShadowSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesmanId: string;
            /** @description Of one handed in late: it is good only for sending what was ordered within. */
            term?: components["schemas"]["TermDto"];
            /** @description Good for this store and as long as the session; carries `act` (RFC 8693). */
            accessToken: string;
            salesmanName: string;
            store: components["schemas"]["ShadowStoreDto"];
            reason: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ShadowSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesmanId: string;
            /** @description Of one handed in late: it is good only for sending what was ordered within. */
            term?: components["schemas"]["TermDto"];
            salesmanName: string;
            store: components["schemas"]["ShadowStoreDto"];
            reason: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ShadowSessionPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["ShadowSessionDto"][];
        };
        ConsentDto: {
            acts: ("order:place" | "order:quote" | "order:cancel" | "cart:edit" | "order-template:edit")[];
            maxAmount: components["schemas"]["MoneyDto"] | null;
            /** Format: date-time */
            until: string | null;
            /**
             * Format: uuid
             * @description Null: every salesman of the store's territory.
             */
            salesmanId: string | null;
        };
        ShadowPolicyDto: {
            acts: ("order:place" | "order:quote" | "order:cancel" | "cart:edit" | "order-template:edit")[];
            maxAmount: components["schemas"]["MoneyDto"] | null;
            /** Format: date-time */
            until: string | null;
            /** @description May salesmen act in stores of their territory whose owner has not decided? */
            allowed: boolean;
        };
        StoreConsentsDto: {
            /** @enum {string} */
            decidedBy: "owner" | "policy";
            consents: components["schemas"]["ConsentDto"][];
            /** @description What holds with `policy`. */
            policy: components["schemas"]["ShadowPolicyDto"];
        };
        ConsentInputDto: {
            /** @description All when left out. */
            acts?: ("order:place" | "order:quote" | "order:cancel" | "cart:edit" | "order-template:edit")[];
            /** @description Whole rupiah that one order may cost, tax included; any when left out. */
            maxAmount?: number;
            /**
             * Format: date-time
             * @description Until it is changed when left out.
             */
            until?: string;
            /**
             * Format: uuid
             * @description One salesman; every salesman of the store's territory when left out.
             */
            salesmanId?: string;
        };
        DecideConsentsDto: {
            /**
             * @description `policy`: the distributor's default holds, and there are no consents of the store's own.
             * @enum {string}
             */
            decidedBy: "owner" | "policy";
            /** @description The whole of what is consented to, with `owner`; none: nobody may act. */
            consents?: components["schemas"]["ConsentInputDto"][];
        };
        NoticePreferenceDto: {
            /** @description Where e-mails go; null: nowhere. */
            address: string | null;
            /** @description Where SMS go, E.164; null: nowhere. */
            phone: string | null;
            email: boolean;
            sms: boolean;
        };
        NoticePreferenceInputDto: {
            email: boolean;
            sms: boolean;
        };
        ShadowPolicyInputDto: {
            /** @description All when left out. */
            acts?: ("order:place" | "order:quote" | "order:cancel" | "cart:edit" | "order-template:edit")[];
            /** @description Whole rupiah that one order may cost, tax included; any when left out. */
            maxAmount?: number;
            /**
             * Format: date-time
             * @description Until it is changed when left out.
             */
            until?: string;
            reason: string;
            allowed: boolean;
        };
        StoreSalesmanDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StoreSalesmenDto: {
            items: components["schemas"]["StoreSalesmanDto"][];
        };
        StoreVisitDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            salesmanId: string;
            /**
             * Format: date-time
             * @description Null while it goes on.
             */
            endedAt: string | null;
            salesmanName: string;
            reason: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        StoreVisitPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["StoreVisitDto"][];
        };
        CreditSummaryDto: {
            limit: components["schemas"]["MoneyDto"];
            /** @description Unpaid invoices and booked orders not yet invoiced, tax included. */
            used: components["schemas"]["MoneyDto"];
            overdue: components["schemas"]["MoneyDto"];
            blocked: boolean;
            /**
             * Format: date-time
             * @description When the ERP was asked.
             */
            asOf: string;
        };
        StorePersonDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "ACTIVE" | "SUSPENDED";
            name: string;
        };
        AdminStoreDto: {
            /** Format: uuid */
            id: string;
            address: string | null;
            location: components["schemas"]["LocationDto"] | null;
            /** @description Null until the ERP was heard. */
            creditSummary: components["schemas"]["CreditSummaryDto"] | null;
            /** @description The ERP's customer code. */
            code: string;
            name: string;
            owners: components["schemas"]["StorePersonDto"][];
            /** @description Whose territory the store is in. */
            salesmen: components["schemas"]["StorePersonDto"][];
        };
        AdminStorePageDto: {
            nextCursor: string | null;
            items: components["schemas"]["AdminStoreDto"][];
        };
        StoreContactDto: {
            name: string;
            /** @description E.164. */
            phone: string;
            /** @description As it was typed. */
            written: string;
        };
        NamedConsentDto: {
            acts: ("order:place" | "order:quote" | "order:cancel" | "cart:edit" | "order-template:edit")[];
            maxAmount: components["schemas"]["MoneyDto"] | null;
            /** Format: date-time */
            until: string | null;
            /** @description Null: every salesman of the store's territory. */
            salesmanName: string | null;
        };
        AdminStoreDetailDto: {
            /** Format: uuid */
            id: string;
            address: string | null;
            location: components["schemas"]["LocationDto"] | null;
            /** @description Null until the ERP was heard. */
            creditSummary: components["schemas"]["CreditSummaryDto"] | null;
            /** @description E.164, by the ERP. */
            phone: string | null;
            /** @description By the ERP. */
            email: string | null;
            /** @description NPWP by the ERP, 15 or 16 digits; of a person it is the NIK. */
            taxId: string | null;
            /** @description Whom messages about the store's orders go to, before the owner. */
            contact: components["schemas"]["StoreContactDto"] | null;
            /** @enum {string} */
            decidedBy: "owner" | "policy";
            /**
             * Format: date-time
             * @description Null while the owner has not decided.
             */
            decidedAt: string | null;
            consents: components["schemas"]["NamedConsentDto"][];
            /** @description What holds with `policy`. */
            policy: components["schemas"]["ShadowPolicyDto"];
            /** @description How the owner is told of what is done in the store's name. */
            notices: components["schemas"]["NoticePreferenceDto"];
            /** @description The ERP's customer code. */
            code: string;
            name: string;
            owners: components["schemas"]["StorePersonDto"][];
            /** @description Whose territory the store is in. */
            salesmen: components["schemas"]["StorePersonDto"][];
        };
        SetStoreContactDto: {
            name: string;
            /** @description One mobile number, as people write it. */
            phone: string;
        };
        ChangeTerritoryDto: {
            assign?: string[];
            withdraw?: string[];
        };
        ChangedTerritoryDto: {
            assigned: string[];
            withdrawn: string[];
        };
        StoreOwnerDto: {
            id: string;
            name: string;
        };
        LatestOrderDto: {
            number: string;
            /** Format: date-time */
            placedAt: string;
            grandTotal: components["schemas"]["MoneyDto"];
        };
        StoreDto: {
            owner: components["schemas"]["StoreOwnerDto"] | null;
            address: string | null;
            location: components["schemas"]["LocationDto"] | null;
            /**
             * @description IANA name: one of Indonesia's three.
             * @enum {string}
             */
            timeZone: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            /** @description Stores with the same one see the same catalogue: a device keeps it once. */
            priceList: string | null;
            /** @description Whoever placed it; none that was rejected or cancelled. */
            lastOrder: components["schemas"]["LatestOrderDto"] | null;
            /** @description Null until the ERP was heard. */
            creditSummary: components["schemas"]["CreditSummaryDto"] | null;
            id: string;
            /** @description The ERP's customer code. */
            code: string;
            name: string;
        };
        StorePageDto: {
            nextCursor: string | null;
            items: components["schemas"]["StoreDto"][];
        };
        TaskSubjectDto: {
            type: string;
            id: string;
        };
        TaskDto: {
            details: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "open" | "done";
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            outcome: string | null;
            id: string;
            kind: string;
            subject: components["schemas"]["TaskSubjectDto"];
            /** @description A person closes it; else it ends with the act that it asks for. */
            byHand: boolean;
            /** Format: date-time */
            openedAt: string;
        };
        TaskPageDto: {
            nextCursor: string | null;
            items: components["schemas"]["TaskDto"][];
        };
        CloseTaskDto: {
            /** @description What came of it. */
            reason: string;
        };
        FaultDto: {
            /** @description Where in the input, e.g. `lines.0.quantity`. */
            path: string;
            code: string;
            message: string;
        };
        ProblemDto: {
            status: number;
            /** @description Figures behind the refusal; `lines` where single lines of an order are at fault. */
            details?: {
                lines?: components["schemas"]["LineFaultDto"][];
            } & {
                [key: string]: unknown;
            };
            type: string;
            title: string;
            /** @description What programs go by, e.g. `order.credit_exceeded`. */
            code: string;
            detail: string;
            requestId: string;
            /** @description Every fault of wrong input. */
            errors?: components["schemas"]["FaultDto"][];
        };
    };
    responses: never;
    parameters: {
        /** @description Always the same from one device */
        DeviceId: string;
        /** @description The moment by the clock of the device, with its zone */
        DeviceTime: string;
        /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
        Position: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AbuseSignal_list: {
        parameters: {
            query?: {
                limit?: number;
                kind?: "orders-jump" | "many-stores" | "impossible-travel" | "far-from-store" | "outside-hours" | "shared-device" | "disputes";
                state?: "open" | "closed";
                personId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseSignalPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AbuseSignal_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseSignalDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AbuseThreshold_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseThresholdsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AbuseThreshold_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAbuseThresholdsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseThresholdsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Evidence_read: {
        parameters: {
            query: {
                from: string;
                /** @description Not included; at most 366 days after `from`. */
                to: string;
                format?: "pdf" | "csv" | "json";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceDto"];
                    "application/pdf": components["schemas"]["EvidenceDto"];
                    "text/csv": components["schemas"]["EvidenceDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Chain_proof: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainProofDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Chain_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainVerdictDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Chain_accesses: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Impersonation_find: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Done at or after. */
                from?: string;
                /** @description Done before. */
                to?: string;
                /** @description E.g. `order.placed`. */
                action?: string;
                /** @description By time; `-at` newest first. */
                sort?: "-at" | "at";
                /** @description The salesman. */
                actorId?: string;
                storeId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Impersonation_parties: {
        parameters: {
            query?: {
                /** @description Part of a name, a code or a login, or a whole id. */
                q?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPartiesDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Impersonation_export: {
        parameters: {
            query: {
                format: "csv" | "ndjson" | "pdf";
                from?: string;
                to?: string;
                action?: string;
                /** @description The salesman. */
                actorId?: string;
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Impersonation_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description `api`: refresh token in the body instead of a cookie */
                "X-Client"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description `api`: refresh token in the body instead of a cookie */
                "X-Client"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description `api`: refresh token in the body instead of a cookie */
                "X-Client"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PasswordReset_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PasswordReset_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetConfirmDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Cart_read: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Cart_replace: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCartDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Cart_reorder: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorderedDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Catalog_page: {
        parameters: {
            query?: {
                /** @description Words that all occur in SKU, name, barcode or brand. */
                q?: string;
                category?: string;
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The store whose prices are shown; needed where the caller has several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Catalog_list: {
        parameters: {
            query?: {
                /** @description `cursor` of the answer before; left out: everything. */
                since?: string;
                limit?: number;
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogChangesDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sync_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ControlRoom_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlRoomDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Events_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description the id of the last event that was read */
                "Last-Event-ID"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Metrics_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ManualNota_own: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualNotaPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ManualNota_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceNotaDto"];
            };
        };
        responses: {
            /** @description It was announced before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotaStandingDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotaStandingDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ManualNota_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                /** @description From 1. */
                number: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ManualNota_addPhoto: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                /** @description From 1. */
                number: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    photo?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ManualNota_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeNotaDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotaDesk_list: {
        parameters: {
            query?: {
                limit?: number;
                state?: "incoming" | "waiting" | "keyed" | "dropped";
                storeId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualNotaPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotaDesk_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedNotaDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotaDesk_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedLinesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotaDesk_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyNotaDto"];
            };
        };
        responses: {
            /** @description It was keyed before, with the same contents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotaDesk_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Me_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInUserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Session_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Session_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Notice_list: {
        parameters: {
            query?: {
                limit?: number;
                state?: "queued" | "sent" | "failed" | "given-up";
                /** @description Only what is about this order. */
                orderId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outbox_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outbox_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxMessageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImportPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenImportDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_template: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImportDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_rows: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Line of the last row of the page before. */
                cursor?: number;
                /** @description Only these. */
                verdict?: "ready" | "approval" | "refused" | "placing" | "placed" | "failed";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImportRowPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunImportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderImport_refused: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderAudit_deeds: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDeedPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDesk_list: {
        parameters: {
            query?: {
                /** @description Words that each must occur: number, store, SKU, ERP number, note; or a part of the name of who placed it. */
                q?: string;
                status?: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
                erpState?: "waiting" | "sending" | "booked" | "changed" | "refused" | "unknown";
                origin?: "portal" | "import" | "manual";
                /** @description Placed at or after. */
                from?: string;
                /** @description Placed before. */
                to?: string;
                /** @description Only those that somebody placed in a store's name. */
                onBehalf?: "true" | "false";
                /** @description From the lowest; with `-` from the highest. */
                sort?: "placedAt" | "-placedAt" | "value" | "-value" | "store" | "-store";
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskOrderPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDesk_said: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderExchangesDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDesk_export: {
        parameters: {
            query: {
                /** @description Words that each must occur: number, store, SKU, ERP number, note; or a part of the name of who placed it. */
                q?: string;
                status?: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
                erpState?: "waiting" | "sending" | "booked" | "changed" | "refused" | "unknown";
                origin?: "portal" | "import" | "manual";
                /** @description Placed at or after. */
                from?: string;
                /** @description Placed before. */
                to?: string;
                /** @description Only those that somebody placed in a store's name. */
                onBehalf?: "true" | "false";
                /** @description From the lowest; with `-` from the highest. */
                sort?: "placedAt" | "-placedAt" | "value" | "-value" | "store" | "-store";
                format: "csv" | "xlsx";
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderView_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderViewsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderView_keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepOrderViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderViewDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderView_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Approval_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `placedAt`: who waits longest comes first. */
                sort?: "placedAt" | "-placedAt" | "value" | "-value";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Approval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveOrdersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalResultsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Approval_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Order_list: {
        parameters: {
            query?: {
                limit?: number;
                status?: "awaiting-approval" | "placed" | "booked" | "partly-shipped" | "shipped" | "invoiced" | "completed" | "needs-review" | "held" | "rejected" | "cancelled";
                /** @description Placed at or after. */
                from?: string;
                /** @description Placed before. */
                to?: string;
                /** @description Only those that somebody placed in a store's name. */
                onBehalf?: "true" | "false";
                storeId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderPlacing_place: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header: {
                "Idempotency-Key": string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderDto"];
            };
        };
        responses: {
            /** @description The key was used before, with the same contents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Order_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveOrderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderApproval_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectOrderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderApproval_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDispute_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token of a link in an owner notice, instead of signing in */
                "X-Order-Link"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"] | components["schemas"]["LinkedOrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDispute_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The token of a link in an owner notice, instead of signing in */
                "X-Order-Link"?: string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"] | components["schemas"]["LinkedOrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderDispute_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderLink_show: {
        parameters: {
            query?: never;
            header: {
                "X-Order-Link": string;
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedOrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderPaper_pdf: {
        parameters: {
            query?: {
                /** @description `thermal80`: for a roll of 80 mm, one page as high as what is on it. `a4` when left out. */
                format?: "a4" | "thermal80";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderPaper_whatsApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMessageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderPaper_opened: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTemplateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderPlacing_quote: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedLinesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderResolution_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveOrderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderResolution_requeue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcome_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Those that were ticked off, latest first; else those that were not, oldest first. */
                told?: "true" | "false";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomePageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcome_tell: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderTemplate_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTemplatePageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderTemplate_create: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTemplateContentsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTemplateDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderTemplate_replace: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTemplateContentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTemplateDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OrderTemplate_remove: {
        parameters: {
            query?: {
                /** @description Which of one's own stores; needed only by those who own several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Part of name, e-mail or phone. */
                q?: string;
                state?: "ACTIVE" | "SUSPENDED";
                role?: "salesman" | "store_owner" | "admin" | "auditor" | "support";
                /** @description `createdAt` when left out; with `-` from the highest. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedUserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_changeDuties: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDutiesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_listSessions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSessionPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_forceLogout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminUser_reinstate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PeopleImport_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPeopleDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Paper_list: {
        parameters: {
            query?: {
                /** @description The store whose price list is meant; needed where the caller has several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Paper_catalogue: {
        parameters: {
            query?: {
                /** @description The store whose price list is meant; needed where the caller has several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Paper_priceList: {
        parameters: {
            query?: {
                /** @description The store whose price list is meant; needed where the caller has several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Paper_orderForm: {
        parameters: {
            query?: {
                /** @description The store whose price list is meant; needed where the caller has several. */
                storeId?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TabletKit_offer: {
        parameters: {
            query?: {
                /** @description Ids of stores, parted by commas; left out: the first of the territory. */
                storeIds?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KitOfferDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TabletKit_fetch: {
        parameters: {
            query?: {
                /** @description Ids of stores, parted by commas; left out: the first of the territory. */
                storeIds?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Picture_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    picture?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Picture_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Picture_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AbuseStanding_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseStandingListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Company_get: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Company_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCompanyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ErpTest_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErpTestDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Logo_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Logo_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    logo?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Logo_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Message_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Message_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                name: "order-on-behalf" | "order-lines-changed" | "order-entered" | "abuse-signal" | "agent-report" | "chain-head" | "password-reset" | "invitation";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Message_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                name: "order-on-behalf" | "order-lines-changed" | "order-entered" | "abuse-signal" | "agent-report" | "chain-head" | "password-reset" | "invitation";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordMessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreviewDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Message_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                name: "order-on-behalf" | "order-lines-changed" | "order-entered" | "abuse-signal" | "agent-report" | "chain-head" | "password-reset" | "invitation";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTrialDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Threshold_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThresholdListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Threshold_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetThresholdsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThresholdListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Backlog_waiting: {
        parameters: {
            query?: {
                limit?: number;
                /** @description With a minus from the highest. */
                sort?: "oldestAt" | "-oldestAt" | "value" | "-value" | "orders" | "-orders";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReconciliationDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_get: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Position of the last item of the page before. */
                cursor?: number;
                /** @description Only these. */
                outcome?: "accepted" | "changed" | "refused" | "needs-approval" | "failed" | "skipped";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationWithItemsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reconciliation_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TopAgents_read: {
        parameters: {
            query: {
                /** @description `YYYY-MM`, a month of WIB. */
                month: string;
                format?: "json" | "csv" | "pdf";
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopAgentsDto"];
                    "text/csv": components["schemas"]["TopAgentsDto"];
                    "application/pdf": components["schemas"]["TopAgentsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TopAgents_signOff: {
        parameters: {
            query: {
                /** @description `YYYY-MM`, a month of WIB. */
                month: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopAgentsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ServiceMode_current: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceModeDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ServiceMode_history: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeHistoryPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ServiceMode_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetServiceModeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceModeDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Flag_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagListDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Flag_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFlagDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ShadowSession_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowSessionPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ShadowSession_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenShadowSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedShadowSessionDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ShadowSession_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consent_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreConsentsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consent_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideConsentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreConsentsDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consent_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NoticePreference_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NoticePreference_choose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePreferenceInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferenceDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ShadowPolicy_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowPolicyDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ShadowPolicy_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShadowPolicyInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowPolicyDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StoreVisit_listSalesmen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreSalesmenDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StoreVisit_listSessions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreVisitPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminStore_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Part of code or name. */
                q?: string;
                /** @description `nobody`: only stores that are in no territory. */
                servedBy?: "nobody";
                /** @description `code` when left out; with `-` from the highest. */
                sort?: "code" | "-code" | "name" | "-name";
                /** @description Only the territory of this salesman. */
                salesmanId?: string;
                /** @description Only stores out of this salesman's territory. */
                notSalesmanId?: string;
                /** @description Only what this person owns. */
                ownerId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminStorePageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminStore_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminStoreDetailDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminStore_setContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStoreContactDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminStore_removeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AdminStore_changeTerritory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTerritoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTerritoryDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Store_list: {
        parameters: {
            query?: {
                /** @description Part of code or name. */
                q?: string;
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Task_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description E.g. `order.approve`. */
                kind?: string;
                state?: "open" | "done";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Task_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always the same from one device */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description The moment by the clock of the device, with its zone */
                "X-Device-Time"?: components["parameters"]["DeviceTime"];
                /** @description Where the device is: latitude, longitude, accuracy in metres, and when that was measured */
                "X-Position"?: components["parameters"]["Position"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description Refused: nothing was changed */
            default: {
                headers: {
                    /** @description With 429 and 503: seconds to wait before the next try */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
